namespace Dunning.Cases.Correspondence;

/// <summary>A row of invoices.</summary>
/// <param name="Number">Invoice number.</param>
/// <param name="IssueDate">Date of the invoice.</param>
/// <param name="DueDate">Last day of the payment term.</param>
/// <param name="Amount">Amount including VAT.</param>
/// <param name="Paid">Paid and credited so far.</param>
/// <param name="Open">What is left.</param>
/// <param name="DaysOverdue">Days past the due date; zero when not yet due.</param>
/// <param name="IsDue">Whether the due date has passed.</param>
/// <param name="Description">What was delivered; empty when not known.</param>
public sealed record LetterInvoice(
    string Number, DateOnly IssueDate, DateOnly DueDate, decimal Amount, decimal Paid, decimal Open, int DaysOverdue, bool IsDue, string Description);
