using Dunning.Cases.Gate;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;

namespace Dunning.Cases.Simulation;

/// <summary>What comes of one life, told day by day: its events, and what they put in the outbox and on the task list or take away again.</summary>
internal sealed class LifeStory
{
    private readonly List<LifeEvent> lived = new(16);
    private readonly List<DatedEvent> events = new(32);

    /// <summary>The messages that wait to leave.</summary>
    public LifeOutbox Outbox { get; } = new();

    /// <summary>The tasks that wait for an answer.</summary>
    public LifeTasks Tasks { get; } = new();

    /// <summary>What came of it.</summary>
    public IReadOnlyList<LifeEvent> Lived => lived;

    /// <summary>All events of the case so far, with their days.</summary>
    public IReadOnlyList<DatedEvent> Events => events;

    /// <summary>Lets a message leave or stay behind, as the gate says.</summary>
    /// <returns>What the case is told of it.</returns>
    public MessageResult Settle(MessageIntent message, Verdict verdict, DateOnly day)
    {
        switch (verdict)
        {
            case Verdict.Outdated outdated:
                lived.Add(new LifeEvent(day, LifeEventKind.NotSent, message.Name, Step(message.Key), Why: outdated.Why.Code));
                return new MessageResult.Cancelled(outdated.Why);
            case Verdict.Refused refused:
                lived.Add(new LifeEvent(day, LifeEventKind.NotSent, message.Name, Step(message.Key), Why: refused.Why.Code));
                return new MessageResult.Refused(refused.Why);
            default:
                var kind = message.Channel == Channel.Email ? LifeEventKind.Email : LifeEventKind.Letter;
                lived.Add(new LifeEvent(day, kind, message.Name, Step(message.Key), message.Decided));
                return new MessageResult.Sent(day, message.Channel, message.Key);
        }
    }

    /// <summary>Takes a decision of the case in.</summary>
    public void Follow(Decision decision, DateOnly day)
    {
        for (var index = 0; index < decision.Events.Count; index++)
        {
            var happened = decision.Events[index];
            events.Add(new DatedEvent(day, happened));
            switch (happened)
            {
                case CaseEvent.MessagePlanned planned:
                    Outbox.Add(planned.Message, day);
                    break;
                case CaseEvent.TaskPlanned planned:
                    Plan(planned.Task, day);
                    break;
                case CaseEvent.Withdrawn withdrawn:
                    Outbox.TakeBack(withdrawn.Key);
                    Withdraw(withdrawn.Key, day);
                    break;
                case CaseEvent.CostsCharged charged:
                    lived.Add(new LifeEvent(day, LifeEventKind.CostsCharged, "", Amount: charged.Costs.Total()));
                    break;
                case CaseEvent.HandedOver handed:
                    Tell(day, LifeEventKind.HandedOver, handed.Handover.Recipient);
                    break;
                case CaseEvent.PlanEnded ended:
                    Tell(day, LifeEventKind.PlanEnded, ended.Completed ? "completed" : "lapsed");
                    break;
                case CaseEvent.Reopened:
                    Clear(day);
                    Tell(day, LifeEventKind.Reopened, "");
                    break;
                case CaseEvent.Closed closed:
                    Clear(day);
                    Tell(day, LifeEventKind.Closed, closed.Reason.ToString());
                    break;
                default:
                    if (Plain(happened) is { } kind)
                    {
                        Tell(day, kind, "");
                    }

                    break;
            }
        }
    }

    private static LifeEventKind? Plain(CaseEvent happened) => happened switch
    {
        CaseEvent.PromiseBroken => LifeEventKind.PromiseBroken,
        CaseEvent.PromiseKept => LifeEventKind.PromiseKept,
        CaseEvent.PlanAgreed => LifeEventKind.PlanAgreed,
        CaseEvent.InstalmentMissed => LifeEventKind.InstalmentMissed,
        CaseEvent.InterestClaimed => LifeEventKind.InterestClaimed,
        CaseEvent.DisputeEscalated => LifeEventKind.DisputeEscalated,
        CaseEvent.HoldEnded => LifeEventKind.HoldEnded,
        _ => null,
    };

    private void Plan(TaskIntent task, DateOnly day)
    {
        Tasks.Add(task, day);
        lived.Add(new LifeEvent(day, LifeEventKind.Task, task.Title, Step(task.Key), Due: task.Due));
    }

    private void Withdraw(string key, DateOnly day)
    {
        if (Tasks.Withdraw(key) is { } task)
        {
            lived.Add(new LifeEvent(day, LifeEventKind.TaskWithdrawn, task.Title, Step(key)));
        }
    }

    // Nothing is outstanding after a case was closed or began anew.
    private void Clear(DateOnly day)
    {
        Outbox.Clear();
        while (Tasks.First is { } key)
        {
            Withdraw(key, day);
        }
    }

    private static string Step(string key) => key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..];

    public void Tell(DateOnly day, LifeEventKind kind, string name) => lived.Add(new LifeEvent(day, kind, name));
}
