using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Operations.Desk;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Desk;

/// <summary>What happened on a day, counted from the events of that day.</summary>
internal static class DayReader
{
    private const int Highlights = 20;

    public static DayReport Read(SqliteTransaction transaction, DeskScope scope, DateOnly on)
    {
        var values = new { day = Day.Text(on), scope = scope.Value() };
        var own = scope.And("client_id");
        var events = transaction.Rows<(string Kind, long Count)>(
            $"SELECT e.kind, count(*) FROM case_events e JOIN cases c ON c.case_id = e.case_id WHERE e.day = @day{own} GROUP BY e.kind", values)
            .ToDictionary(group => group.Kind, group => (int)group.Count, StringComparer.Ordinal);
        var documents = transaction.Rows<(long Channel, long Count)>(
            $"SELECT channel, count(DISTINCT document) FROM messages WHERE sent_on = @day{own} GROUP BY channel", values)
            .ToDictionary(group => (Channel)group.Channel, group => (int)group.Count);
        var (payments, cents) = transaction.One<(long, long)>(
            $"SELECT count(*), coalesce(sum(CASE WHEN currency = 'EUR' THEN amount_cents ELSE 0 END), 0) FROM payments WHERE day = @day AND kind <> 1{own}", values);
        return new DayReport(
            on, events.GetValueOrDefault("opened"), documents.GetValueOrDefault(Channel.Letter), documents.GetValueOrDefault(Channel.Email),
            events.GetValueOrDefault("call-made"), events.GetValueOrDefault("task-planned"), (int)payments, cents / 100m, events.GetValueOrDefault("paid"),
            Telling(transaction, own, values));
    }

    // In turn one of each kind, so that a day of a thousand letters still shows its one dispute; one event a case.
    private static IReadOnlyList<DayHighlight> Telling(SqliteTransaction transaction, string own, object values) =>
    [
        .. transaction.Rows<(long CaseId, string Debtor, string Document)>(
            $"""
            SELECT case_id, name, document FROM (
                SELECT e.case_id, d.name, e.document, e.event_id, row_number() OVER (PARTITION BY e.kind ORDER BY e.event_id) AS turn,
                    CASE e.kind
                        WHEN 'dispute-raised' THEN 1 WHEN 'promise-broken' THEN 2 WHEN 'promise-made' THEN 3 WHEN 'paid' THEN 4
                        WHEN 'closed' THEN 5 WHEN 'hold-placed' THEN 6 WHEN 'reopened' THEN 7 WHEN 'call-made' THEN 8 WHEN 'message-settled' THEN 9 ELSE 10 END AS place
                FROM case_events e JOIN cases c ON c.case_id = e.case_id JOIN debtors d ON d.debtor_id = c.debtor_id
                WHERE e.day = @day{own.Replace("client_id", "c.client_id", StringComparison.Ordinal)} AND e.kind IN (
                    'dispute-raised', 'promise-broken', 'promise-made', 'paid', 'closed', 'hold-placed', 'reopened', 'call-made', 'message-settled', 'task-planned')
            ) AS told WHERE turn <= {Highlights} ORDER BY turn, place, event_id
            """,
            values)
            .DistinctBy(row => row.CaseId).Take(Highlights)
            .Select(row => new DayHighlight(row.CaseId, row.Debtor, CaseJson.Read<CaseEvent>(row.Document).Why)),
    ];
}
