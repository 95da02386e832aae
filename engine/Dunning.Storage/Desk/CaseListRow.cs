using Dunning.Cases.Lifecycle;
using Dunning.Operations.Desk;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Desk;

/// <summary>A case in a list, joined with its invoice and parties.</summary>
internal sealed record CaseListRow(
    long CaseId, string ClientName, string DebtorName, string InvoiceNumber, string DueDate, long AmountCents, long OpenCents, string Currency, long Status, long? Closed,
    string? LastMessage, string? Due)
{
    public const string Columns =
        "c.case_id, cl.name AS client_name, d.name AS debtor_name, i.number AS invoice_number, i.due_date, i.amount_cents, i.open_cents, i.currency,"
        + " c.status, c.closed, c.last_message, c.due";

    public const string Tables =
        "cases c JOIN invoices i ON i.invoice_id = c.case_id JOIN debtors d ON d.debtor_id = c.debtor_id JOIN clients cl ON cl.client_id = c.client_id";

    public CaseRow Row => new(
        CaseId, ClientName, DebtorName, InvoiceNumber, Day.Read(DueDate), AmountCents / 100m, Math.Max(0, OpenCents) / 100m, Currency, (CaseStatus)Status,
        (CloseReason?)Closed, LastMessage, Day.ReadOrNull(Due));
}
