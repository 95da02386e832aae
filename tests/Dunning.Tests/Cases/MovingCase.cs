using Dunning.Cases.Facts;
using Dunning.Cases.Gate;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Migrating;
using Dunning.Cases.Procedures;
using Dunning.Cases.Tasks;
using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>A case with its outbox and task list, that may move between versions. Messages leave when the test says so.</summary>
internal sealed class MovingCase
{
    private readonly Invoice invoice = Some.Invoice(1210m, new DateOnly(2026, 1, 5));
    private readonly string? inputs;
    private readonly List<Payment> payments = [];
    private readonly List<CaseSignal> left = [];

    public MovingCase(Procedure procedure, string? inputs = null)
    {
        (Procedure, this.inputs) = (procedure, inputs);
        Day = new DateOnly(2026, 1, 6);
        Follow(Advance.Open(procedure, 1, Facts, Day));
    }

    public Procedure Procedure { get; private set; }

    public DateOnly Day { get; private set; }

    public CaseState State { get; private set; } = null!;

    public List<CaseEvent> Events { get; } = [];

    public Dictionary<string, MessageIntent> Outbox { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, TaskIntent> Tasks { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of what was sent, in order.</summary>
    public List<string> Sent { get; } = [];

    public CaseFacts Facts => new(Some.Firm, Some.Client("zoho-vdt", inputs), Some.Debtor, StatementLine.Of(invoice, payments, Day), [.. payments], Statement.Of([invoice], payments, Day));

    public string WaitsAt => string.Join(' ', State.Flow!.Bookmarks.Select(waiting => waiting.ActivityId));

    /// <summary>A case that has come to wait at an activity; who is called refuses.</summary>
    public static MovingCase At(string activity, string? inputs = null, Procedure? broken = null)
    {
        var life = new MovingCase(broken ?? Variant.Original, inputs);
        life.Answer();
        return life.Until(each =>
        {
            if (activity == "week1" && each.WaitsAt == "call1")
            {
                each.End(each.Tasks.Keys.Single(), new TaskResult(nameof(CallOutcome.Refuses), "anna", "mevrouw Jansen", null, null, null));
            }

            return each.WaitsAt == activity;
        });
    }

    /// <summary>Leaves a signal that the case has not answered yet.</summary>
    public void Leave(CaseSignal signal) => left.Add(signal);

    public void Pay(decimal amount)
    {
        payments.Add(new Payment(payments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), invoice.Number, Day, Money.Euro(amount), PaymentKind.Bank));
        Answer(new CaseSignal.PaymentReceived(Day, amount));
    }

    public void End(string key, TaskResult result)
    {
        Tasks.Remove(key);
        Answer(new CaseSignal.TaskEnded(key, result));
    }

    /// <summary>Answers a signal, and takes what is due.</summary>
    public void Answer(params IReadOnlyList<CaseSignal> signals)
    {
        Follow(Advance.Decide(Procedure, State, Facts, [.. left, .. signals], Day));
        left.Clear();
        while (State.NextDay <= Day)
        {
            Follow(Advance.Decide(Procedure, State, Facts, [], Day));
        }
    }

    public void Dispatch()
    {
        foreach (var message in Outbox.Values.ToList())
        {
            MessageResult? result = LegalGate.Check(message, Facts, State, Day) switch
            {
                Verdict.Allowed => new MessageResult.Sent(Day, message.Channel, message.Key),
                Verdict.Outdated outdated => new MessageResult.Cancelled(outdated.Why),
                Verdict.Refused refused => new MessageResult.Refused(refused.Why),
                _ => null,
            };
            if (result is not null && Outbox.Remove(message.Key))
            {
                Sent.AddRange(result is MessageResult.Sent ? [message.Key] : []);
                Answer(new CaseSignal.MessageSettled(message.Key, result));
            }
        }
    }

    /// <summary>Lives on, messages leaving each day, until something holds.</summary>
    public MovingCase Until(Func<MovingCase, bool> holds, int days = 200)
    {
        for (var last = Day.AddDays(days); !holds(this);)
        {
            Assert.True(Day < last, FormattableString.Invariant($"It never came to that; it waits at {WaitsAt} on {Day:yyyy-MM-dd}."));
            NextDay();
        }

        return this;
    }

    public void NextDay(bool dispatch = true)
    {
        if (dispatch)
        {
            Dispatch();
        }

        Day = Day.AddDays(1);
        Answer();
    }

    /// <summary>Moves on when it can.</summary>
    public Migration Move(Procedure to, MigrationChoices? choices = null)
    {
        var migration = CaseMigration.Decide(
            Procedure, to, State, Facts, left, CaseMigration.NeedsHistory(Procedure, to) ? Events : [], choices ?? MigrationChoices.None, Day);
        if (migration is Migration.Moved moved)
        {
            left.Clear();
            Assert.Equal(State.Version, moved.Decision.Before);
            Procedure = to;
            Follow(moved.Decision);
        }

        return migration;
    }

    private void Follow(Decision decision)
    {
        State = decision.State;
        Events.AddRange(decision.Events);
        foreach (var happened in decision.Events)
        {
            switch (happened)
            {
                case CaseEvent.MessagePlanned { Message: var message }:
                    Assert.DoesNotContain(message.Key, Sent);
                    Outbox[message.Key] = message;
                    break;
                case CaseEvent.TaskPlanned { Task: var task }:
                    Tasks[task.Key] = task;
                    break;
                case CaseEvent.Withdrawn { Key: var key }:
                    Outbox.Remove(key);
                    Tasks.Remove(key);
                    break;
                case CaseEvent.Closed or CaseEvent.Reopened:
                    Outbox.Clear();
                    Tasks.Clear();
                    break;
            }
        }
    }
}
