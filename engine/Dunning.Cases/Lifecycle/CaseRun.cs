using Dunning.Cases.Facts;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;

namespace Dunning.Cases.Lifecycle;

/// <summary>One decision in the making: the case as it changes, and the events that change it. Activities see it as their host.</summary>
public sealed class CaseRun
{
    private readonly List<CaseEvent> events = [];
    private readonly int before;

    internal CaseRun(Procedure procedure, CaseState state, CaseFacts facts, DateOnly today)
    {
        Procedure = procedure;
        State = state;
        Facts = facts;
        Today = today;
        before = state.Version;
        Values = CaseVocabulary.Values(facts, state, today);
    }

    public Procedure Procedure { get; }

    public CaseState State { get; private set; }

    public CaseFacts Facts { get; }

    public DateOnly Today { get; }

    /// <summary>Values of the vocabulary; the history in it follows what is recorded.</summary>
    public object?[] Values { get; }

    /// <summary>Records an event; the state follows at once.</summary>
    public void Record(CaseEvent happened)
    {
        State = CaseFold.Apply(State, happened);
        events.Add(happened);
        CaseVocabulary.Refresh(Values, State, Today);
    }

    /// <summary>Records a remark that changes nothing.</summary>
    public void Note(Trace why) => Record(new CaseEvent.Noted(why));

    /// <summary>Key of an effect: exists once per case, round, activity and occurrence.</summary>
    public string Key(string activityId, int occurrence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{State.Id}.{State.Round}.{activityId}.{occurrence}");

    /// <summary>Puts a message in the outbox.</summary>
    public void Plan(MessageIntent message) => Record(new CaseEvent.MessagePlanned(message, message.Purpose == MessagePurpose.Confirmation
        ? Trace.Of("confirmation.planned", ("name", message.Name))
        : Trace.Of("message.planned", ("name", message.Name), ("amount", message.Decided), ("days", Facts.Invoice.DaysOverdue), ("due", Facts.Invoice.Invoice.DueDate))));

    /// <summary>Puts a task on somebody's list.</summary>
    public void Plan(TaskIntent task) => Record(new CaseEvent.TaskPlanned(task, Trace.Of(
        "task.planned", ("title", task.Title), ("due", task.Due), ("attempt", task.Attempt), ("amount", Facts.Open.Amount))));

    /// <summary>Takes back what is planned and not settled.</summary>
    public void WithdrawAll(Trace why)
    {
        foreach (var planned in State.Outstanding)
        {
            Record(new CaseEvent.Withdrawn(planned.Key, why));
        }
    }

    internal Decision Decide() => new(before, State, events);
}
