using Dunning.Cases.Gate;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Procedures;
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

    private readonly LifeFacts facts = new(firm, client, debtor, invoice);
    private readonly LifeStory story = new();
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
        init => story.Tasks.Answers = value;
    }

    /// <summary>The debtor's account on a day; null when there is only this invoice.</summary>
    public Func<DateOnly, Statement>? Account
    {
        init => facts.Account = value;
    }

    /// <summary>Where this life's decisions are kept for another life of the case; null for nowhere.</summary>
    public CommonBeginning? Keeps { get; init; }

    /// <summary>What this life has in common with one that was lived before, under another version; null for nothing.</summary>
    public CommonBeginning? Follows { get; init; }

    /// <summary>How the debtor pays on a day; null for somebody who never bought before.</summary>
    public Func<DateOnly, PaymentBehaviour>? Behaviour
    {
        init => facts.Behaviour = value;
    }

    /// <summary>The case as it stands; null before it opened.</summary>
    public CaseState? State { get; private set; }

    /// <summary>All its events so far, with their days.</summary>
    public IReadOnlyList<DatedEvent> Events => story.Events;

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
                story.Tell(day, LifeEventKind.Endless, "");
            }
        }

        GoOwnWay();
        return story.Lived;
    }

    private static DateOnly Earlier(DateOnly day, DateOnly other) => day < other ? day : other;

    private static DateOnly Later(DateOnly day, DateOnly other) => day > other ? day : other;

    private void Answer(DateOnly day)
    {
        while (!IsEndless && story.Tasks.TakeAnswer(day) is { } answer)
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

        return Earlier(Earlier(next, story.Outbox.Next), story.Tasks.NextAnswer);
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
                facts.Apply(payment.Credited ?? payment.Day, payment.Amount, PaymentKind.Bank, null);
                return [new CaseSignal.PaymentReceived(payment.Credited ?? payment.Day, payment.Amount)];
            case LifeInput.Credit credit:
                facts.Apply(credit.Dated ?? credit.Day, credit.Amount, PaymentKind.CreditNote, credit.Number);
                return [new CaseSignal.CreditNoted(credit.Dated ?? credit.Day, credit.Amount, credit.Number)];
            case LifeInput.Pause pause:
                return Paused(pause.Hold.Cause, pause.Hold);
            case LifeInput.Resume resume:
                return Paused(resume.Cause, null);
            case LifeInput.Task task when story.Tasks.End(task) is { } ended:
                return [new CaseSignal.TaskEnded(ended.Key, task.Result)];
            case LifeInput.Task task:
                story.Tell(day, LifeEventKind.Unanswered, task.Result.Outcome);
                return [];
            case LifeInput.Signal signal when State is not null:
                return [signal.Given];
            case LifeInput.Signal signal:
                story.Tell(day, LifeEventKind.Unanswered, signal.Given.GetType().Name);
                return [];
            default:
                throw new System.Diagnostics.UnreachableException(input.GetType().Name);
        }
    }

    // There is at most one pause of each cause; the case is woken to follow it.
    private IReadOnlyList<CaseSignal> Paused(HoldCause cause, Hold? pause)
    {
        facts.Pause(cause, pause);
        return State is null ? [] : [new CaseSignal.DayCame()];
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
        var decision = Advance.Decide(procedure, State!, facts.On(day), signals, day);
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

        if (facts.On(day).IsPaid)
        {
            // Only something that is given can change this.
            opens = null;
            return false;
        }

        Follow(Advance.Open(procedure, CaseId, facts.On(day), day), day);
        return true;
    }

    /// <summary>What became of the messages that may leave; null when none may.</summary>
    private List<CaseSignal>? Dispatch(DateOnly day)
    {
        List<CaseSignal>? signals = null;
        for (var index = 0; index < story.Outbox.Count; index++)
        {
            var (message, notBefore) = story.Outbox[index];
            if (notBefore > day)
            {
                continue;
            }

            var verdict = LegalGate.Check(message, facts.On(day), State!, day);
            if (verdict is Verdict.Later later)
            {
                story.Outbox.Postpone(index, Later(later.Day, day.AddDays(1)));
                continue;
            }

            story.Outbox.RemoveAt(index--);
            (signals ??= []).Add(new CaseSignal.MessageSettled(message.Key, story.Settle(message, verdict, day)));
        }

        return signals;
    }

    private void Follow(Decision decision, DateOnly day)
    {
        State = decision.State;
        story.Follow(decision, day);
    }
}
