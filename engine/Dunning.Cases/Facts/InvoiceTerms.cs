using Dunning.Rules.Types;

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
    [property: Described("factuurnummer", "invoice number")] string Number,
    [property: Described("factuurdatum", "invoice date")] DateOnly IssueDate,
    [property: Described("vervaldatum", "due date")] DateOnly DueDate,
    [property: Described("factuurbedrag", "invoice amount")] decimal Amount,
    [property: Described("betaald en gecrediteerd", "paid and credited")] decimal Paid,
    [property: Described("openstaand bedrag", "open amount")] decimal Open,
    [property: Described("dagen te laat", "days overdue")] int DaysOverdue,
    [property: Described("munt", "currency")] string Currency);
