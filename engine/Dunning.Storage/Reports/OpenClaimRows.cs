using Dunning.Cases.Forecasting;
using Dunning.Cases.Lifecycle;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Reports;

/// <summary>What is open with one client in euro, with how each debtor pays and what was agreed. It costs what the client has open, not what the office has.</summary>
internal static class OpenClaimRows
{
    public static IReadOnlyList<ForecastClaim> Read(SqliteTransaction transaction, string clientId, DateOnly today)
    {
        var rows = transaction.Rows<Row>(
            """
            SELECT i.invoice_id, i.debtor_id, i.number, d.name AS debtor, i.due_date, i.open_cents, c.status, c.state ->> '$.promise' AS promise, c.state ->> '$.plan' AS plan,
                c.state ->> '$.insolvency' IS NOT NULL AS insolvent, c.state ->> '$.handover' IS NOT NULL AS handed_over
            FROM invoices i JOIN debtors d ON d.debtor_id = i.debtor_id LEFT JOIN cases c ON c.case_id = i.invoice_id AND c.status <> 3
            WHERE i.client_id = @clientId AND i.currency = 'EUR' AND i.type = 0 AND i.open_cents > 0 ORDER BY i.due_date, i.invoice_id
            """,
            new { clientId });
        var habits = Habits(transaction, rows.Select(row => row.DebtorId).Distinct(), today);
        return [.. rows.Select(row => Claim(transaction, row, habits.GetValueOrDefault(row.DebtorId)))];
    }

    private static ForecastClaim Claim(SqliteTransaction transaction, Row row, int? habit)
    {
        var plan = row.Plan is null ? null : CaseJson.Read<PaymentPlan>(row.Plan);
        var came = plan is null
            ? 0
            : transaction.One<long>(
                "SELECT coalesce(sum(amount_cents), 0) FROM payments WHERE invoice_id = @InvoiceId AND day >= @agreed", new { row.InvoiceId, agreed = Day.Text(plan.AgreedOn) }) / 100m;
        return new ForecastClaim(
            row.Number, row.Debtor, Day.Read(row.DueDate), row.OpenCents / 100m, habit, row.Promise is null ? null : CaseJson.Read<Promise>(row.Promise), plan is null ? null : ForecastClaim.Left(plan, came),
            row switch
            {
                { Insolvent: 1 } => OutOfForecast.Insolvent,
                { Status: (long)CaseStatus.Disputed } => OutOfForecast.Disputed,
                { HandedOver: 1 } => OutOfForecast.HandedOver,
                _ => null,
            },
            row.Status is null ? null : row.InvoiceId);
    }

    private static Dictionary<long, int?> Habits(SqliteTransaction transaction, IEnumerable<long> debtors, DateOnly today) =>
        transaction.Rows<(long Debtor, long Days)>(
            $"""
            SELECT debtor_id, CAST(julianday(paid) - julianday(due_date) AS INTEGER) FROM (
                SELECT i.debtor_id, i.due_date, (SELECT max(p.day) FROM payments p WHERE p.invoice_id = i.invoice_id) AS paid
                FROM invoices i WHERE {Dialect.In("i.debtor_id", "@debtors")} AND i.type = 0 AND i.open_cents <= 0) WHERE paid <= @today
            """,
            new { debtors = Dialect.List(debtors), today = Day.Text(today) })
            .GroupBy(row => row.Debtor).ToDictionary(group => group.Key, group => PaymentHabit.Of(group.Select(row => (int)row.Days)));

    // Set by name: what is reckoned has no type in a result without rows.
    private sealed class Row
    {
        public long InvoiceId { get; init; }

        public long DebtorId { get; init; }

        public string Number { get; init; } = "";

        public string Debtor { get; init; } = "";

        public string DueDate { get; init; } = "";

        public long OpenCents { get; init; }

        public long? Status { get; init; }

        public string? Promise { get; init; }

        public string? Plan { get; init; }

        public long Insolvent { get; init; }

        public long HandedOver { get; init; }
    }
}
