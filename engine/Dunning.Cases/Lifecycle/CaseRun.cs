using Dunning.Cases.Activities;
using Dunning.Cases.Facts;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Lifecycle;

/// <summary>One decision in the making: the case as it changes, and the events that change it. Activities see it as their host.</summary>
public sealed class CaseRun
{
    private readonly List<CaseEvent> events = [];
    private readonly int before;
    private RunContext? context;
    private object?[]? values;
    private string? raised;

    internal CaseRun(Procedure procedure, CaseState state, CaseFacts facts, DateOnly today)
    {
        Procedure = procedure;
        State = state;
        Facts = facts;
        Today = today;
        before = state.Version;
    }

    public Procedure Procedure { get; }

    public CaseState State { get; private set; }

    public CaseFacts Facts { get; }

    public DateOnly Today { get; }

    /// <summary>Values of the vocabulary; the history in it follows what is recorded.</summary>
    public object?[] Values => values ??= CaseVocabulary.Values(Facts, State, Today);

    /// <summary>What the workflow is told of the world.</summary>
    internal RunContext Context => context ??= new(Today, this, static host => ((CaseRun)host).Values) { Explain = true };

    /// <summary>Records an event; the state follows at once.</summary>
    public void Record(CaseEvent happened)
    {
        var last = State;
        State = CaseFold.Apply(last, happened);
        events.Add(happened);
        if (values is not null && !CaseVocabulary.HaveSameHistory(last, State))
        {
            CaseVocabulary.Refresh(values, State, Today);
        }
    }

    /// <summary>Records a remark that changes nothing.</summary>
    public void Note(Trace why) => Record(new CaseEvent.Noted(why));

    /// <summary>What people call an activity of the procedure.</summary>
    public string Title(string activityId) => Procedure.Workflow.Find(activityId)?.Definition.Title ?? activityId;

    /// <summary>Lets the procedure go on from its trigger of this type, once the step that noticed has come to rest.</summary>
    /// <returns>False when the procedure has no such trigger; the step then answers itself.</returns>
    public bool Raise(string triggerType)
    {
        if (Procedure.Trigger(triggerType) is null)
        {
            return false;
        }

        raised = triggerType;
        return true;
    }

    /// <summary>Key of an effect: exists once per case, round, activity and occurrence.</summary>
    public string Key(string activityId, int occurrence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{State.Id}.{State.Round}.{activityId}.{occurrence}");

    /// <summary>Puts a message in the outbox.</summary>
    public void Plan(MessageIntent message) => Record(new CaseEvent.MessagePlanned(message, message.Purpose == MessagePurpose.Confirmation
        ? Trace.Of("confirmation.planned", ("name", message.Name))
        : Trace.Of("message.planned", ("name", message.Name), ("amount", message.Decided), ("days", Facts.Invoice.DaysOverdue), ("due", Facts.Invoice.Invoice.DueDate))));

    /// <summary>Puts a task on somebody's list.</summary>
    public void Plan(TaskIntent task) => Record(new CaseEvent.TaskPlanned(task, task.Part is { } part
        ? Trace.Of("task.planned-part", ("title", task.Title), ("due", task.Due), ("part", part), ("attempt", task.Attempt), ("amount", Facts.Open.Amount))
        : Trace.Of("task.planned", ("title", task.Title), ("due", task.Due), ("attempt", task.Attempt), ("amount", Facts.Open.Amount))));

    /// <summary>Takes back what is planned and not settled.</summary>
    public void WithdrawAll(Trace why)
    {
        var outstanding = State.Outstanding;
        for (var index = 0; index < outstanding.Count; index++)
        {
            Record(new CaseEvent.Withdrawn(outstanding[index].Key, why));
        }
    }

    /// <summary>Takes back what the procedure planned. What a person must read all the same (a reply, an insolvency) stays on the list.</summary>
    public void WithdrawSteps(Trace why)
    {
        var outstanding = State.Outstanding;
        for (var index = 0; index < outstanding.Count; index++)
        {
            if (!IsOwn(outstanding[index]))
            {
                Record(new CaseEvent.Withdrawn(outstanding[index].Key, why));
            }
        }
    }

    /// <summary>Whether the case itself asked for this, not a step of its procedure.</summary>
    internal static bool IsOwn(Outstanding planned) => ReplyReview.Is(planned.Key) || InsolvencyReview.Is(planned.Key);

    /// <summary>What a result says was promised: all that is open, in a week, unless it says otherwise.</summary>
    public Promise Promised(TaskResult result) =>
        new(result.Amount ?? Facts.Open.Amount, result.Day ?? BusinessCalendar.Dutch.NextBusinessDay(Today.AddDays(7)), Today);

    /// <summary>Records what the debtor promised.</summary>
    public void Promise(TaskResult result)
    {
        var promise = Promised(result);
        Record(new CaseEvent.PromiseMade(promise, Trace.Of("promise.made", ("amount", promise.Amount), ("due", promise.Due))));
    }

    internal string? TakeRaised()
    {
        var trigger = raised;
        raised = null;
        return trigger;
    }

    internal Decision Decide() => new(before, State, events);
}
