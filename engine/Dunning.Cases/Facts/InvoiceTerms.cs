namespace Dunning.Cases.Facts;

/// <summary>The invoice as rules and conditions name it: <c>invoice.Open</c>.</summary>
/// <param name="Number">Invoice number.</param>
/// <param name="IssueDate">Date of the invoice.</param>
/// <param name="DueDate">Last day of the payment term.</param>
/// <param name="Amount">Amount including VAT.</param>
/// <param name="Paid">Paid and credited so far.</param>
/// <param name="Open">What is left.</param>
/// <param name="DaysOverdue">Days past the due date; zero when not yet due.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record InvoiceTerms(
    string Number, DateOnly IssueDate, DateOnly DueDate, decimal Amount, decimal Paid, decimal Open, int DaysOverdue, string Currency);
