using System.Globalization;
using Dunning.Operations.Desk;
using Dunning.Operations.Reports;
using Dunning.Storage.Databases;
using Dunning.Storage.Desk;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Reports;

/// <summary>Steps done between two days, counted where the rows are. A step done on its day has no reason, which is -1 here.</summary>
internal static class ConsistencyRows
{
    public static IReadOnlyList<ConsistencyLine> Read(SqliteTransaction transaction, DeskScope scope, DateOnly from, DateOnly to)
    {
        var values = new { from = Day.Text(from), to = Day.Text(to), scope = scope.Value() };
        var names = transaction.Rows<(string Id, string Name)>("SELECT client_id, name FROM clients").ToDictionary(client => client.Id, client => client.Name, StringComparer.Ordinal);
        return
        [
            .. new[] { (StepKind.Message, Messages(scope)), (StepKind.Task, Tasks(scope)), (StepKind.Wait, Waits(scope)) }
                .SelectMany(each => transaction.Rows<Row>(each.Item2, values).GroupBy(row => (row.Client, row.Month, Kind: each.Item1, row.Step)))
                .Select(group => Line(group.Key, names[group.Key.Client], [.. group]))
                .OrderBy(line => line.ClientName, StringComparer.Ordinal).ThenBy(line => line.ClientId, StringComparer.Ordinal).ThenBy(line => line.Month).ThenBy(line => line.Kind)
                .ThenBy(line => line.Step, StringComparer.Ordinal),
        ];
    }

    private static ConsistencyLine Line((string Client, string Month, StepKind Kind, string Step) key, string client, List<Row> rows)
    {
        var late = rows.Where(row => row.Reason >= 0).ToList();
        return new ConsistencyLine(
            key.Client, client, DateOnly.ParseExact(key.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture), key.Kind, key.Step, (int)rows.Sum(row => row.Times), (int)late.Sum(row => row.Times),
            (int)late.Sum(row => row.Days), (int)late.Select(row => row.Worst).DefaultIfEmpty().Max(), late.ToDictionary(row => (LateReason)row.Reason, row => (int)row.Times));
    }

    private static string Messages(DeskScope scope) =>
        Counted($"""
            SELECT client_id AS client, substr(sent_on, 1, 7) AS month, name AS step, planned_on AS planned, sent_on AS done,
                CASE WHEN sent_on <= planned_on THEN -1 WHEN {Between("case_id", "planned_on", "sent_on")} THEN {(int)LateReason.StoodStill}
                    WHEN not_before > planned_on THEN {(int)LateReason.NotAllowedYet} WHEN proposed THEN {(int)LateReason.WaitedForRelease} ELSE {(int)LateReason.NoRun} END AS reason
            FROM messages WHERE status = 3 AND sent_on BETWEEN @from AND @to{scope.And("client_id")}
            """);

    private static string Tasks(DeskScope scope) =>
        Counted($"""
            SELECT client_id AS client, substr(done_on, 1, 7) AS month, title AS step, due AS planned, done_on AS done,
                CASE WHEN done_on <= due THEN -1 WHEN {Between("case_id", "due", "done_on")} THEN {(int)LateReason.StoodStill} ELSE {(int)LateReason.TaskLay} END AS reason
            FROM tasks WHERE status = 1 AND done_on BETWEEN @from AND @to{scope.And("client_id")}
            """);

    private static string Waits(DeskScope scope) =>
        Counted($"""
            SELECT c.client_id AS client, substr(e.day, 1, 7) AS month, e.document ->> '$.why.values.activity' AS step, e.document ->> '$.why.values.planned' AS planned, e.day AS done,
                CASE WHEN {Between("e.case_id", "e.document ->> '$.why.values.planned'", "e.day")} THEN {(int)LateReason.StoodStill} ELSE {(int)LateReason.NoRun} END AS reason
            FROM case_events e JOIN cases c ON c.case_id = e.case_id WHERE e.day BETWEEN @from AND @to AND e.kind = 'shifted'{scope.And("c.client_id")}
            """);

    // Whether dunning of the case stood still at some time between the two days.
    private static string Between(string caseId, string planned, string done) =>
        $"EXISTS (SELECT 1 FROM case_events s WHERE s.case_id = {caseId} AND s.kind IN ('hold-placed', 'hold-ended', 'dispute-raised', 'dispute-settled') AND s.day >= {planned} AND s.day <= {done})";

    private static string Counted(string steps) =>
        $"""
        SELECT client, month, step, reason, count(*) AS times, sum(CAST(julianday(done) - julianday(planned) AS INTEGER)) AS days, max(CAST(julianday(done) - julianday(planned) AS INTEGER)) AS worst
        FROM ({steps}) GROUP BY client, month, step, reason
        """;

    // Set by name: what is reckoned has no type in a result without rows.
    private sealed class Row
    {
        public string Client { get; init; } = "";

        public string Month { get; init; } = "";

        public string Step { get; init; } = "";

        public long Reason { get; init; }

        public long Times { get; init; }

        public long Days { get; init; }

        public long Worst { get; init; }
    }
}
