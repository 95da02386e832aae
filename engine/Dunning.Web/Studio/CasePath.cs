using Dunning.Cases.Lifecycle;
using Dunning.Operations.Desk;
using Dunning.Workflows.Execution;

namespace Dunning.Web.Studio;

/// <summary>The way a case went through its workflow, read from its events.</summary>
internal sealed class CasePath
{
    private readonly List<CaseExecution> executions = [];
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <param name="events">The events of the case, oldest first.</param>
    /// <param name="isClosed">Whether the case has ended.</param>
    public CasePath(IReadOnlyList<TimelineEntry> events, bool isClosed)
    {
        foreach (var entry in events)
        {
            if (entry.Event is CaseEvent.Moved moved)
            {
                Follow(entry, moved);
            }
        }

        // A case may be closed from outside while it waits.
        if (isClosed && events.Count > 0)
        {
            Leave([.. open.Keys], events[^1]);
        }
    }

    /// <summary>In the order in which they began.</summary>
    public IReadOnlyList<CaseExecution> Executions => executions;

    private void Follow(TimelineEntry entry, CaseEvent.Moved moved)
    {
        foreach (var step in moved.Steps)
        {
            var at = open.Remove(step.ActivityId, out var waiting) ? waiting : Enter(step.ActivityId, entry);
            executions[at] = executions[at] with { Ended = entry, Outcome = step.Outcome };
        }

        var stopped = moved.Flow.SubStatus == WorkflowSubStatus.Faulted ? moved.Flow.Incidents[^1].ActivityId : null;
        if (stopped is { Length: > 0 })
        {
            var at = open.Remove(stopped, out var waiting) ? waiting : Enter(stopped, entry);
            executions[at] = executions[at] with { Ended = entry, IsFaulted = true };
        }

        var waits = moved.Flow.Bookmarks.Concat(moved.Flow.ParkedBookmarks).Select(bookmark => bookmark.ActivityId).ToHashSet(StringComparer.Ordinal);
        Leave([.. open.Keys.Where(activity => !waits.Contains(activity))], entry);
        foreach (var activity in waits.Where(activity => !open.ContainsKey(activity)))
        {
            open[activity] = Enter(activity, entry);
        }
    }

    private void Leave(IReadOnlyList<string> activities, TimelineEntry entry)
    {
        foreach (var activity in activities)
        {
            open.Remove(activity, out var at);
            executions[at] = executions[at] with { Ended = entry };
        }
    }

    private int Enter(string activity, TimelineEntry entry)
    {
        counts[activity] = counts.GetValueOrDefault(activity) + 1;
        executions.Add(new CaseExecution(activity, counts[activity], entry));
        return executions.Count - 1;
    }
}
