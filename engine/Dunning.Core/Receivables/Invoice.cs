using Dunning.Core.Amounts;

namespace Dunning.Core.Receivables;

/// <summary>A claim of a client on a debtor, or (as a credit note) a reduction of one.</summary>
/// <param name="ClientId">The creditor.</param>
/// <param name="Number">The client's invoice number; unique within the client.</param>
/// <param name="DebtorNumber">The client's number of the debtor.</param>
/// <param name="Type">Invoice or credit note.</param>
/// <param name="IssueDate">Date of the invoice.</param>
/// <param name="DueDate">Last day of the payment term.</param>
/// <param name="Amount">Payable amount including VAT, always positive, also for a credit note.</param>
/// <param name="PaymentReference">Reference the debtor is asked to pay with; null when there is only the number.</param>
/// <param name="CreditedInvoice">For a credit note: the invoice it reduces; null when it is not said.</param>
/// <param name="Description">What was delivered; null when not known.</param>
public sealed record Invoice(
    string ClientId,
    string Number,
    string DebtorNumber,
    InvoiceType Type,
    DateOnly IssueDate,
    DateOnly DueDate,
    Money Amount,
    string? PaymentReference,
    string? CreditedInvoice,
    string? Description)
{
    /// <summary>Whether the payment term was agreed, and not only printed; null when the invoice does not say: then the client's setting holds.</summary>
    /// <law>BW 6:83 a</law>
    public bool? TermAgreed { get; init; }
}
