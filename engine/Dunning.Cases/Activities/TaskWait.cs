using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Activities;

/// <summary>How an activity waits for a person: until the task is ended, or its deadline has passed.</summary>
internal static class TaskWait
{
    /// <summary>The outcome when the deadline passed.</summary>
    public const string Expired = "Expired";

    public static PortDescriptor ExpiredPort { get; } = new(Expired, new("Te laat", "Too late"));

    /// <summary>The day after which a task that is planned today is not waited for; null for never.</summary>
    public static DateOnly? Deadline(ActivityContext context, DateOnly from) =>
        context.Input<int>("DeadlineDays") is > 0 and var days ? BusinessCalendar.Dutch.AddBusinessDays(from, days) : null;

    /// <summary>Whether a node's task can be waited for too long.</summary>
    public static bool CanExpire(CompiledNode node) => node.Constant("DeadlineDays") is not int days || days > 0;

    /// <summary>How long a task is waited for: as long as its deadline says.</summary>
    public static DaySpan Duration(KnownInputs inputs) =>
        inputs.Value<int?>("DeadlineDays") is > 0 and var days ? new DaySpan(0, DaySpan.OfBusinessDays(days).Max) : DaySpan.Unknown;

    /// <summary>Puts the task on the list and waits for it.</summary>
    public static ActivityResult.Waiting For(CaseRun run, TaskIntent task, string? memory = null)
    {
        run.Plan(task);
        return new ActivityResult.Waiting([new BookmarkRequest(BookmarkKinds.Task, task.Key, task.Deadline)], memory);
    }

    /// <summary>Whether it is the deadline that woke the activity; the task is then taken off the list.</summary>
    public static bool HasExpired(CaseRun run, Resumption resumption, string key)
    {
        if (resumption.Kind != BookmarkKinds.Day)
        {
            return false;
        }

        if (run.State.Planned(key) is { } planned)
        {
            run.Record(new CaseEvent.Withdrawn(key, Trace.Of("task.expired", ("title", planned.Name), ("day", run.Today))));
        }

        return true;
    }
}
