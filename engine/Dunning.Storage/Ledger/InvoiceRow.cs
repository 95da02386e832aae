using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Ledger;

/// <summary>An invoice as the table has it.</summary>
internal sealed record InvoiceRow(
    long InvoiceId,
    string ClientId,
    string Number,
    long DebtorId,
    string DebtorNumber,
    long Type,
    string IssueDate,
    string DueDate,
    string Currency,
    long AmountCents,
    string? PaymentReference,
    string? CreditedInvoice,
    string? Description,
    long? TermAgreed)
{
    /// <summary>The columns, from <c>invoices i JOIN debtors d</c>.</summary>
    public const string Columns =
        "i.invoice_id, i.client_id, i.number, i.debtor_id, d.number AS debtor_number, i.type, i.issue_date, i.due_date, i.currency, i.amount_cents,"
        + " i.payment_reference, i.credited_invoice, i.description, i.term_agreed";

    public Invoice Invoice => new(
        ClientId, Number, DebtorNumber, (InvoiceType)Type, Day.Read(IssueDate), Day.Read(DueDate), Money.FromCents(AmountCents, Currency),
        PaymentReference, CreditedInvoice, Description)
    {
        TermAgreed = TermAgreed is { } agreed ? agreed == 1 : null,
    };
}
