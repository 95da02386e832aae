using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;

namespace Dunning.Cases.Lifecycle;

/// <summary>Takes back what a person reported about a task, as long as nothing of what followed has left the house. Pure.</summary>
public static class AnswerWithdrawal
{
    /// <summary>The decision that brings a case back to where it stood before a report.</summary>
    /// <param name="history">All events of the case; the last of them are what the report led to.</param>
    /// <param name="key">The task.</param>
    /// <param name="by">Who takes it back.</param>
    /// <returns>Null when there is no such report, or a message that followed from it was settled.</returns>
    public static Decision? Decide(IReadOnlyList<CaseEvent> history, string key, string by)
    {
        var at = LastIndex(history, key);
        if (at < 0 || history.Skip(at).Any(happened => happened is CaseEvent.MessageSettled))
        {
            return null;
        }

        var (earlier, led) = (history.Take(at).ToList(), history.Skip(at).ToList());
        var (before, after) = (CaseFold.Of(earlier), CaseFold.Of(history));
        var why = Trace.Of("answer.withdrawn", ("by", by));
        var touched = led.Select(Key).OfType<string>().Concat(led.Exists(happened => happened is CaseEvent.Closed or CaseEvent.Reopened) ? before.Outstanding.Select(planned => planned.Key) : [])
            .ToHashSet(StringComparer.Ordinal);
        CaseEvent[] events =
        [
            .. after.Outstanding.Where(planned => before.Planned(planned.Key) is null).Select(planned => new CaseEvent.Withdrawn(planned.Key, why)),
            new CaseEvent.AnswerWithdrawn(key, before, why),
            .. before.Outstanding.Where(planned => touched.Contains(planned.Key)).Select(planned => earlier.FindLast(happened => Plans(happened, planned.Key))).OfType<CaseEvent>(),
        ];
        return new Decision(after.Version, events.Aggregate(after, CaseFold.Apply), events);
    }

    private static int LastIndex(IReadOnlyList<CaseEvent> history, string key)
    {
        for (var index = history.Count - 1; index >= 0; index--)
        {
            // What was taken back can not be taken back again.
            if (history[index] is CaseEvent.AnswerWithdrawn)
            {
                return -1;
            }

            if (history[index] is CaseEvent.TaskEnded ended && ended.Key == key)
            {
                return index;
            }
        }

        return -1;
    }

    private static bool Plans(CaseEvent happened, string key) => happened is CaseEvent.TaskPlanned or CaseEvent.MessagePlanned && Key(happened) == key;

    private static string? Key(CaseEvent happened) => happened switch
    {
        CaseEvent.TaskPlanned { Task: TaskIntent task } => task.Key,
        CaseEvent.MessagePlanned { Message: MessageIntent message } => message.Key,
        CaseEvent.TaskEnded ended => ended.Key,
        CaseEvent.Withdrawn withdrawn => withdrawn.Key,
        _ => null,
    };
}
