using System.Globalization;
using Dunning.Cases.Facts;
using Dunning.Cases.Gate;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Cases.Tasks;
using Dunning.Core.Amounts;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Simulation;

/// <summary>
/// The life of one case on a clock of its own: the same decisions and the same legal gate as in earnest, with messages that arrive the day they
/// leave. Nothing is sent. The clock jumps to the next day on which something happens: the case's own, a postponed message's, a given one.
/// </summary>
/// <remarks>What waits for release is taken as released at once.</remarks>
public sealed class CaseLife(Procedure procedure, Firm firm, Client client, Debtor debtor, Invoice invoice)
{
    // Decisions on one day; a procedure that wants more goes round without end.
    private const int MostDecisions = 200;

    private static readonly IReadOnlyList<CaseSignal> Nothing = [];

    private readonly List<Hold> pauses = [];
    private readonly List<LifeEvent> lived = new(16);
    private readonly List<DatedEvent> events = new(32);
    private readonly List<(MessageIntent Message, DateOnly NotBefore)> outbox = [];
    private readonly LifeTasks tasks = new();
    private Payment[] payments = [];
    private CaseFacts? known;
    private DateOnly? opens;
    private int decisions;
    private bool followed;

    /// <summary>Number of the case.</summary>
    public long CaseId { get; init; } = 1;

    /// <summary>The first day on which the case may open; null for the day its procedure says.</summary>
    public DateOnly? OpensFrom { get; init; }

    /// <summary>The people who answer tasks; null when only what is given happens.</summary>
    public RecordedAnswers? Answers
    {
        init => tasks = new LifeTasks { Answers = value };
    }

    /// <summary>The debtor's account on a day; null when there is only this invoice.</summary>
    public Func<DateOnly, Statement>? Account { get; init; }

    /// <summary>Where this life's decisions are kept for another life of the case; null for nowhere.</summary>
    public CommonBeginning? Keeps { get; init; }

    /// <summary>What this life has in common with one that was lived before, under another version; null for nothing.</summary>
    public CommonBeginning? Follows { get; init; }

    /// <summary>How the debtor pays on a day; null for somebody who never bought before.</summary>
    public Func<DateOnly, PaymentBehaviour>? Behaviour { get; init; }

    /// <summary>The case as it stands; null before it opened.</summary>
    public CaseState? State { get; private set; }

    /// <summary>All its events so far, with their days.</summary>
    public IReadOnlyList<DatedEvent> Events => events;

    private bool IsEndless => decisions > MostDecisions;

    /// <summary>Lives through the days, both included, with what is given to happen.</summary>
    /// <param name="given">What happens, in any order.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <returns>What came of it, day by day.</returns>
    public IReadOnlyList<LifeEvent> Play(IReadOnlyList<LifeInput> given, DateOnly from, DateOnly to)
    {
        LifeInput[] inputs = given.Count > 1 ? [.. given.OrderBy(input => input.Day).ThenBy(input => !input.IsEarly)] : [.. given];
        var taken = 0;
        opens = Later(OpensFrom ?? from, invoice.DueDate.AddDays(1 - procedure.LeadDays));
        for (var day = Later(from, Next(inputs, taken)); day <= to && !IsEndless; day = Later(day.AddDays(1), Next(inputs, taken)))
        {
            decisions = 0;
            List<CaseSignal>? early = null;
            for (; taken < inputs.Length && inputs[taken] is { IsEarly: true } input && input.Day <= day; taken++)
            {
                (early ??= []).AddRange(Signal(input, day));
            }

            Settle(day, State is null || early is null ? Nothing : early);

            // Whose task was taken away by what else happened that day had answered it before.
            Answer(day);
            for (; taken < inputs.Length && inputs[taken].Day <= day; taken++)
            {
                Take(inputs[taken], day);
            }

            Answer(day);
            if (IsEndless)
            {
                Tell(day, LifeEventKind.Endless, "");
            }
        }

        GoOwnWay();
        return lived;
    }

    private static DateOnly Later(DateOnly day, DateOnly other) => day > other ? day : other;

    private void Answer(DateOnly day)
    {
        while (!IsEndless && tasks.TakeAnswer(day) is { } answer)
        {
            Settle(day, [new CaseSignal.TaskEnded(answer.Key, answer.Result)]);
        }
    }

    /// <summary>The next day on which something happens; the last of all when nothing does.</summary>
    private DateOnly Next(LifeInput[] inputs, int taken)
    {
        var next = (State is null ? opens : State.NextDay) ?? DateOnly.MaxValue;
        if (taken < inputs.Length && inputs[taken].Day < next)
        {
            next = inputs[taken].Day;
        }

        foreach (var (_, notBefore) in outbox)
        {
            next = notBefore < next ? notBefore : next;
        }

        return tasks.NextAnswer < next ? tasks.NextAnswer : next;
    }

    private void Take(LifeInput input, DateOnly day)
    {
        if (Signal(input, day) is { Count: > 0 } signals)
        {
            Settle(day, signals);
        }
    }

    /// <summary>What the case must answer; nothing when it has no use for it.</summary>
    private IReadOnlyList<CaseSignal> Signal(LifeInput input, DateOnly day)
    {
        switch (input)
        {
            case LifeInput.Payment payment:
                Apply(payment.Credited ?? payment.Day, payment.Amount, PaymentKind.Bank, null);
                return [new CaseSignal.PaymentReceived(payment.Credited ?? payment.Day, payment.Amount)];
            case LifeInput.Credit credit:
                Apply(credit.Dated ?? credit.Day, credit.Amount, PaymentKind.CreditNote, credit.Number);
                return [new CaseSignal.CreditNoted(credit.Dated ?? credit.Day, credit.Amount, credit.Number)];
            case LifeInput.Pause pause:
                return Paused(pause.Hold.Cause, pause.Hold);
            case LifeInput.Resume resume:
                return Paused(resume.Cause, null);
            case LifeInput.Task task when tasks.End(task) is { } ended:
                return [new CaseSignal.TaskEnded(ended.Key, task.Result)];
            case LifeInput.Task task:
                Tell(day, LifeEventKind.Unanswered, task.Result.Outcome);
                return [];
            case LifeInput.Signal signal when State is not null:
                return [signal.Given];
            case LifeInput.Signal signal:
                Tell(day, LifeEventKind.Unanswered, signal.Given.GetType().Name);
                return [];
            default:
                throw new System.Diagnostics.UnreachableException(input.GetType().Name);
        }
    }

    // There is at most one pause of each cause; the case is woken to follow it.
    private IReadOnlyList<CaseSignal> Paused(HoldCause cause, Hold? pause)
    {
        pauses.RemoveAll(running => running.Cause == cause);
        if (pause is not null)
        {
            pauses.Add(pause);
        }

        known = null;
        return State is null ? [] : [new CaseSignal.DayCame()];
    }

    private void Apply(DateOnly day, decimal amount, PaymentKind kind, string? number)
    {
        payments =
        [
            .. payments,
            new Payment(number ?? payments.Length.ToString(CultureInfo.InvariantCulture), invoice.Number, day, new Money(amount, invoice.Amount.Currency), kind),
        ];
        known = null;
    }

    private void Settle(DateOnly day, IReadOnlyList<CaseSignal> signals)
    {
        if (State is null && !Open(day))
        {
            return;
        }

        var waiting = signals;
        do
        {
            while ((waiting.Count > 0 || State!.NextDay <= day) && ++decisions <= MostDecisions)
            {
                Follow(Decide(waiting, day), day);
                waiting = Nothing;
            }

            waiting = Dispatch(day) ?? Nothing;
        }
        while (waiting.Count > 0 && !IsEndless);
    }

    private Decision Decide(IReadOnlyList<CaseSignal> signals, DateOnly day)
    {
        if (!followed && Follows?.Take() is { } same)
        {
            return same;
        }

        GoOwnWay();
        var decision = Advance.Decide(procedure, State!, Facts(day), signals, day);
        Keeps?.Add(signals, decision);
        return decision;
    }

    // What was taken over is the other version's.
    private void GoOwnWay()
    {
        if (Follows is { } common && !followed && State is { } taken)
        {
            State = common.Carry(taken, procedure, client);
            followed = true;
        }
    }

    private bool Open(DateOnly day)
    {
        if (day < opens)
        {
            return false;
        }

        if (Facts(day).IsPaid)
        {
            // Only something that is given can change this.
            opens = null;
            return false;
        }

        Follow(Advance.Open(procedure, CaseId, Facts(day), day), day);
        return true;
    }

    /// <summary>What became of the messages that may leave; null when none may.</summary>
    private List<CaseSignal>? Dispatch(DateOnly day)
    {
        List<CaseSignal>? signals = null;
        for (var index = 0; index < outbox.Count; index++)
        {
            var (message, notBefore) = outbox[index];
            if (notBefore > day)
            {
                continue;
            }

            var verdict = LegalGate.Check(message, Facts(day), State!, day);
            if (verdict is Verdict.Later later)
            {
                outbox[index] = (message, Later(later.Day, day.AddDays(1)));
                continue;
            }

            outbox.RemoveAt(index--);
            (signals ??= []).Add(new CaseSignal.MessageSettled(message.Key, Settled(message, verdict, day)));
        }

        return signals;
    }

    private MessageResult Settled(MessageIntent message, Verdict verdict, DateOnly day)
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

    private void Follow(Decision decision, DateOnly day)
    {
        State = decision.State;
        for (var index = 0; index < decision.Events.Count; index++)
        {
            var happened = decision.Events[index];
            events.Add(new DatedEvent(day, happened));
            switch (happened)
            {
                case CaseEvent.MessagePlanned planned:
                    TakeBack(planned.Message.Key);
                    outbox.Add((planned.Message, day));
                    break;
                case CaseEvent.TaskPlanned planned:
                    Plan(planned.Task, day);
                    break;
                case CaseEvent.Withdrawn withdrawn:
                    TakeBack(withdrawn.Key);
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
        tasks.Add(task, day);
        lived.Add(new LifeEvent(day, LifeEventKind.Task, task.Title, Step(task.Key), Due: task.Due));
    }

    private void Withdraw(string key, DateOnly day)
    {
        if (tasks.Withdraw(key) is { } task)
        {
            lived.Add(new LifeEvent(day, LifeEventKind.TaskWithdrawn, task.Title, Step(key)));
        }
    }

    private void TakeBack(string key)
    {
        for (var index = outbox.Count - 1; index >= 0; index--)
        {
            if (outbox[index].Message.Key == key)
            {
                outbox.RemoveAt(index);
            }
        }
    }

    // Nothing is outstanding after a case was closed or began anew.
    private void Clear(DateOnly day)
    {
        outbox.Clear();
        while (tasks.First is { } key)
        {
            Withdraw(key, day);
        }
    }

    private CaseFacts Facts(DateOnly day) => known is { } facts && facts.Invoice.Day == day ? facts : known = Look(day);

    private CaseFacts Look(DateOnly day)
    {
        var line = StatementLine.Of(invoice, payments, day);
        return new CaseFacts(firm, client, debtor, line, payments, () => Account?.Invoke(day) ?? Statement.Of(line))
        {
            Pauses = pauses.Count == 0 ? [] : Running(day),
            Behaviour = Behaviour?.Invoke(day) ?? PaymentBehaviour.Unknown,
        };
    }

    private Hold[] Running(DateOnly day) => [.. pauses.Where(pause => pause.Until > day)];

    private static string Step(string key) => key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private void Tell(DateOnly day, LifeEventKind kind, string name) => lived.Add(new LifeEvent(day, kind, name));
}
