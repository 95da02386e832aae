using Dunning.Core.Receivables;

namespace Dunning.Operations.Importing;

/// <summary>An invoice or credit note as a file says it, before it is matched with what is known.</summary>
/// <param name="Place">Where in the file it stands: <c>line 12</c> or an XPath.</param>
/// <param name="Number">Invoice number.</param>
/// <param name="Type">Invoice or credit note.</param>
/// <param name="IssueDate">Date of the document.</param>
/// <param name="DueDate">Last day of the payment term; for a credit note the issue date when none is given.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Payable">Amount to pay including VAT, positive.</param>
/// <param name="Paid">Already paid according to the document.</param>
/// <param name="PaymentReference">Reference to pay with; null for none.</param>
/// <param name="Iban">Account to pay into; null when not given.</param>
/// <param name="CreditedInvoice">For a credit note, the invoice it reduces; null when not given.</param>
/// <param name="Description">First line's description or note; null for none.</param>
/// <param name="Creditor">The seller; null when the file does not say (CSV).</param>
/// <param name="Debtor">The buyer.</param>
public sealed record ImportedInvoice(
    string Place,
    string Number,
    InvoiceType Type,
    DateOnly IssueDate,
    DateOnly DueDate,
    string Currency,
    decimal Payable,
    decimal Paid,
    string? PaymentReference,
    string? Iban,
    string? CreditedInvoice,
    string? Description,
    ImportedParty? Creditor,
    ImportedParty Debtor);
