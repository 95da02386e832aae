namespace Dunning.Cases.Correspondence;

/// <summary>Statutory interest until the letter's date.</summary>
/// <param name="Amount">Accrued so far.</param>
/// <param name="Rate">Yearly rate in force today, in percent.</param>
/// <param name="From">First day on which interest runs.</param>
/// <param name="Name">"wettelijke rente" or "wettelijke handelsrente".</param>
public sealed record LetterInterest(decimal Amount, decimal Rate, DateOnly From, string Name);
