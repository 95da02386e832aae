using Dunning.Cases.Lifecycle;
using Dunning.Cases.Traces;
using Dunning.Operations.Desk;
using Dunning.Web.Site;

namespace Dunning.Web.Studio;

/// <summary>What happened at the activities of a case, one line each, with the reason in the reader's language.</summary>
internal static class CaseJournal
{
    public static IReadOnlyList<JournalLine> Of(CasePath path, IReadOnlyList<TimelineEntry> events)
    {
        var lines = new List<(int Order, JournalLine Line)>();
        foreach (var execution in path.Executions)
        {
            Add(execution.Began, 0, execution, "Started", null);
            if (execution.Ended != execution.Began)
            {
                Add(execution.Began, 2, execution, "Suspended", execution.Began.Event.Why.Text());
            }

            if (execution.Ended is { } ended)
            {
                Add(ended, 1, execution, execution.Status, execution.Outcome ?? ended.Event.Why.Text());
            }
        }

        foreach (var entry in events)
        {
            if (About(entry.Event) is var (key, name) && ActivityOf(key) is { } activity && path.Executions.LastOrDefault(execution => execution.ActivityId == activity && execution.Began.Sequence <= entry.Sequence + 1) is { } execution)
            {
                Add(entry, 1, execution, name, entry.Event.Why.Text());
            }
        }

        return [.. lines.OrderBy(line => line.Order).Select(line => line.Line)];

        void Add(TimelineEntry entry, int phase, CaseExecution execution, string name, string? message) => lines.Add(((entry.Sequence * 4) + phase, new JournalLine(execution, entry, name, message)));
    }

    private static (string Key, string Name)? About(CaseEvent happened) => happened switch
    {
        CaseEvent.MessagePlanned planned => (planned.Message.Key, "Planned"),
        CaseEvent.MessageSettled settled => (settled.Key, settled.Sent is null ? "NotSent" : "Sent"),
        CaseEvent.TaskPlanned planned => (planned.Task.Key, "Planned"),
        CaseEvent.TaskEnded ended => (ended.Key, "Reported"),
        CaseEvent.Withdrawn withdrawn => (withdrawn.Key, "Withdrawn"),
        _ => null,
    };

    // Keys are case, round, activity, occurrence.
    private static string? ActivityOf(string key) => key.Split('.') is [_, _, var activity, ..] ? activity : null;
}
