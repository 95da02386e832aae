namespace Dunning.Operations.Desk;

/// <summary>Overdue amount of one age.</summary>
/// <param name="FromDays">From so many days past the due date.</param>
/// <param name="ToDays">Up to and including; null for no end.</param>
/// <param name="Amount">Open, euro.</param>
/// <param name="Invoices">How many.</param>
public sealed record AgeBand(int FromDays, int? ToDays, decimal Amount, int Invoices);
