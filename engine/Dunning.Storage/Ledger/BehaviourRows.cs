using Dunning.Core.Receivables;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Ledger;

/// <summary>How debtors pay, reckoned where the rows are.</summary>
internal static class BehaviourRows
{
    /// <summary>By debtor; as <see cref="PaymentBehaviour.Of"/> reckons it.</summary>
    /// <param name="transaction">What is read in.</param>
    /// <param name="debtorIds">A list of debtors.</param>
    /// <param name="today">The day of reckoning.</param>
    public static Dictionary<long, PaymentBehaviour> Read(SqliteTransaction transaction, string debtorIds, DateOnly today) =>
        transaction.Rows<(long Debtor, string Since, long Settled, long Late, long Days)>(
            $"""
            SELECT debtor_id, min(issue_date), count(paid), count(CASE WHEN paid > due_date THEN 1 END),
                coalesce(sum(CASE WHEN paid > due_date THEN CAST(julianday(paid) - julianday(due_date) AS INTEGER) END), 0)
            FROM (
                SELECT i.debtor_id, i.issue_date, i.due_date, CASE WHEN i.open_cents <= 0 THEN (
                    SELECT CASE WHEN max(p.day) <= @today THEN max(p.day) END FROM payments p WHERE p.invoice_id = i.invoice_id) END AS paid
                FROM invoices i WHERE {Dialect.In("i.debtor_id", "@debtorIds")} AND i.type = 0 AND i.issue_date <= @today)
            GROUP BY debtor_id
            """,
            new { debtorIds, today = Day.Text(today) })
            .ToDictionary(row => row.Debtor, row => new PaymentBehaviour(Day.Read(row.Since), (int)row.Settled, (int)row.Late, (int)row.Days));
}
