using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

/// <summary>The figures and the search index that the database keeps itself, beside what they are kept of. Asked at the end of every test of the store.</summary>
internal static class KeptFigures
{
    public static void AreRight(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        Assert.Equal(
            connection.Query<(string, string, long, long, long, string, long, long)>(
                """
                SELECT c.client_id, c.procedure_id, c.procedure_version, c.status, c.promised, coalesce(c.last_message, ''), count(*), sum(CASE WHEN i.currency = 'EUR' THEN max(0, i.open_cents) ELSE 0 END)
                FROM cases c JOIN invoices i ON i.invoice_id = c.case_id GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
                """),
            connection.Query<(string, string, long, long, long, string, long, long)>("SELECT * FROM case_figures WHERE cases <> 0 OR open_cents <> 0 ORDER BY 1, 2, 3, 4, 5, 6"));
        Assert.Equal(
            connection.Query<(string, string, long, long)>(
                """
                SELECT client_id, due_date, count(*), sum(CASE WHEN currency = 'EUR' THEN open_cents ELSE 0 END)
                FROM invoices WHERE type = 0 AND open_cents > 0 GROUP BY 1, 2 ORDER BY 1, 2
                """),
            connection.Query<(string, string, long, long)>("SELECT * FROM claim_figures ORDER BY 1, 2"));
        Assert.Equal(
            connection.Query<(string, string, long)>(
                """
                SELECT issue_date, client_id, sum(CASE type WHEN 0 THEN amount_cents ELSE -amount_cents END) AS cents FROM invoices WHERE currency = 'EUR' GROUP BY 1, 2 HAVING cents <> 0 ORDER BY 1, 2
                """),
            connection.Query<(string, string, long)>("SELECT * FROM sales_figures WHERE cents <> 0 ORDER BY 1, 2"));
        Assert.Equal(
            connection.Query<(string, string, string, long, long)>(
                """
                SELECT sent_on, client_id, json_extract(intent, '$.name'), count(*), sum(EXISTS (
                    SELECT 1 FROM payments p WHERE p.invoice_id = m.case_id AND p.kind <> 1 AND p.amount_cents > 0 AND julianday(p.day) - julianday(m.sent_on) BETWEEN 0 AND 7))
                FROM messages m WHERE status = 3 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                """),
            connection.Query<(string, string, string, long, long)>("SELECT * FROM step_figures ORDER BY 1, 2, 3"));
        Assert.Equal(
            connection.Query<(string, string, long, long)>(
                """
                SELECT e.day, c.client_id, sum(e.kind = 'promise-kept'), sum(e.kind = 'promise-broken') FROM case_events e JOIN cases c USING (case_id)
                WHERE e.kind IN ('promise-kept', 'promise-broken') GROUP BY 1, 2 ORDER BY 1, 2
                """),
            connection.Query<(string, string, long, long)>("SELECT * FROM promise_figures ORDER BY 1, 2"));
        Assert.All(
            connection.Query<(long Id, string Name)>("SELECT debtor_id, search_name FROM debtors WHERE length(search_name) > 2"),
            debtor => Assert.Contains(
                debtor.Id, connection.Query<long>("SELECT rowid FROM debtor_search WHERE words MATCH @words", new { words = $"\"{debtor.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" })));
    }
}
