using Dunning.Operations.Desk;
using Dunning.Operations.Reports;
using Dunning.Storage.Databases;
using Dunning.Storage.Desk;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Reports;

/// <summary>Open invoices of which the debtor has heard nothing, though day 40 has passed.</summary>
internal static class LeftRows
{
    private const string Columns =
        "i.invoice_id AS case_id, cl.name AS client_name, d.name AS debtor_name, i.number AS invoice_number, i.issue_date, i.due_date, i.open_cents, i.currency";

    private const string Names = "JOIN debtors d ON d.debtor_id = i.debtor_id JOIN clients cl ON cl.client_id = i.client_id";

    public static IReadOnlyList<LeftInvoice> Read(SqliteTransaction transaction, DeskScope scope, DateOnly today, int most)
    {
        var values = new { issued = Day.Text(today.AddDays(-LeftInvoice.LastDay)), due = Day.Text(today.AddDays(-LeftInvoice.AfterLongTerm)), scope = scope.Value(), most };
        var unheard = transaction.Rows<Row>(
            $"""
            SELECT {Columns}, c.status FROM cases c JOIN invoices i ON i.invoice_id = c.case_id {Names}
            WHERE c.status <> 3 AND c.last_message IS NULL AND c.invoice_due < @due{scope.And("c.client_id")} AND i.issue_date < @issued AND i.open_cents > 100
                AND NOT EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = c.case_id AND e.kind = 'call-made')
            ORDER BY i.issue_date, i.invoice_id LIMIT @most
            """,
            values);
        var unopened = transaction.Rows<Row>(
            $"""
            SELECT {Columns}, -1 AS status FROM invoices i {Names}
            WHERE i.has_case = 0 AND i.type = 0 AND i.open_cents > 100 AND i.due_date < @due{scope.And("i.client_id")} AND i.issue_date < @issued ORDER BY i.issue_date, i.invoice_id LIMIT @most
            """,
            values);
        return
        [
            .. unheard.Concat(unopened).OrderBy(row => row.IssueDate, StringComparer.Ordinal).ThenBy(row => row.CaseId).Take(most).Select(row => new LeftInvoice(
                row.CaseId, row.ClientName, row.DebtorName, row.InvoiceNumber, Day.Read(row.IssueDate), Day.Read(row.DueDate), today.DayNumber - Day.Read(row.IssueDate).DayNumber, row.OpenCents / 100m,
                row.Currency, row.Status >= 0, row.Status > 0)),
        ];
    }

    // Set by name: what is reckoned has no type in a result without rows.
    private sealed class Row
    {
        public long CaseId { get; init; }

        public string ClientName { get; init; } = "";

        public string DebtorName { get; init; } = "";

        public string InvoiceNumber { get; init; } = "";

        public string IssueDate { get; init; } = "";

        public string DueDate { get; init; } = "";

        public long OpenCents { get; init; }

        public string Currency { get; init; } = "";

        public long Status { get; init; }
    }
}
