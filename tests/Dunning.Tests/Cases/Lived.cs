using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Dunning.Cases.Facts;
using Dunning.Cases.Gate;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Tests.Workflows;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>
/// One case that is lived step by step on a procedure drawn in text (<see cref="Sketch"/>). Messages leave the day they are planned when the gate
/// lets them. Every decision also goes through its stored form.
/// </summary>
internal sealed class Lived
{
    private static readonly ConcurrentDictionary<string, Procedure> Procedures = new(StringComparer.Ordinal);

    private readonly Procedure procedure;
    private readonly Invoice invoice;
    private readonly Client client;
    private readonly Debtor debtor;
    private readonly List<Payment> payments = [];
    private readonly List<MessageIntent> outbox = [];
    private readonly List<(DateOnly Day, CaseEvent Event)> events = [];

    /// <param name="sketch">The procedure.</param>
    /// <param name="amount">Of the invoice, due on 5 January 2026.</param>
    /// <param name="consumer">Whether the debtor is a consumer.</param>
    /// <param name="automation">How far messages go by themselves for the client.</param>
    public Lived(string sketch, decimal amount = 1000, bool consumer = false, IReadOnlyDictionary<string, string>? automation = null)
    {
        client = Some.Client("test") with { Automation = automation };
        procedure = Procedures.GetOrAdd(sketch, Compile);
        invoice = Some.Invoice(amount, new DateOnly(2026, 1, 5));
        debtor = Some.Debtor with { Kind = consumer ? DebtorKind.Consumer : DebtorKind.Business, IsNaturalPerson = consumer, Email = null };
        Today = new DateOnly(2026, 1, 6);
        var opened = Advance.Open(procedure, 1, Facts, Today);
        State = opened.State;
        events.AddRange(opened.Events.Select(happened => (Today, happened)));
        Settle([]);
    }

    public DateOnly Today { get; private set; }

    public CaseState State { get; private set; }

    public List<Hold> Pauses { get; } = [];

    public List<TaskIntent> Tasks { get; } = [];

    /// <summary>Codes of all reasons so far.</summary>
    public IEnumerable<string> Codes => events.Select(each => each.Event.Why.Code);

    /// <summary>What was sent, with its day: <c>2026-01-08 Herinnering</c>.</summary>
    public IEnumerable<string> Sent => events.Where(each => each.Event is CaseEvent.MessageSettled { Sent: not null })
        .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Day:yyyy-MM-dd} {((CaseEvent.MessageSettled)each.Event).Sent!.Name}"));

    /// <summary>All that happened, with its day.</summary>
    public IReadOnlyList<(DateOnly Day, CaseEvent Event)> Events => events;

    public bool IsConsumer => debtor.IsConsumer;

    /// <summary>Activities the procedure waits at.</summary>
    public IEnumerable<string> Waits => State.Flow!.Bookmarks.Select(bookmark => bookmark.ActivityId);

    private CaseFacts Facts => new(
        Some.Firm, client, debtor, StatementLine.Of(invoice, payments, Today), [.. payments.Where(payment => payment.Day <= Today)],
        Statement.Of([invoice], payments, Today))
    {
        Pauses = [.. Pauses.Where(pause => pause.Until > Today)],
    };

    public static Procedure Compile(string sketch)
    {
        var files = new Dictionary<string, byte[]>(Some.Files("zoho-vdt").Files, StringComparer.Ordinal)
        {
            [ProcedureFiles.Workflow] = Encoding.UTF8.GetBytes(new Sketch(sketch).Json.ToJsonString()),
        };
        var compilation = ProcedureCompiler.Compile(new ProcedureFiles(files), 1, "test/");
        Assert.True(compilation.Procedure is not null, string.Join("\n", compilation.Findings));
        return compilation.Procedure;
    }

    /// <summary>Lives on, day by day, until this day has been lived.</summary>
    public Lived Until(string day) => Until(Given(day));

    public Lived Until(DateOnly last)
    {
        while (Today < last)
        {
            Today = Today.AddDays(1);
            Settle([]);
        }

        return this;
    }

    /// <summary>Nothing runs until this day: the office was closed.</summary>
    public Lived Sleep(string day) => Sleep(Given(day));

    public Lived Sleep(DateOnly day)
    {
        Today = day;
        Settle([]);
        return this;
    }

    public Lived Happen(CaseSignal signal)
    {
        Settle([signal]);
        return this;
    }

    public Lived Pay(decimal amount, PaymentKind kind = PaymentKind.Bank)
    {
        var payment = new Payment("p" + payments.Count.ToString(CultureInfo.InvariantCulture), invoice.Number, Today, Money.Euro(amount), kind);
        payments.Add(payment);
        return Happen(CaseSignal.Of(payment));
    }

    /// <summary>A person reports about the first open task that has this outcome.</summary>
    public Lived End(string outcome, DateOnly? day = null, IReadOnlyList<Instalment>? terms = null)
    {
        var task = Tasks.Find(open => open.Outcomes.Contains(outcome));
        Assert.True(task is not null, $"no open task has the outcome {outcome}; open: {string.Join(", ", Tasks.Select(open => open.Title))}");
        Tasks.Remove(task);
        return Happen(new CaseSignal.TaskEnded(task.Key, new TaskResult(outcome, "anna", "mevrouw Jansen", day, null, "niet geleverd") { Terms = terms }));
    }

    /// <summary>A person reports about some open task, with some of its outcomes; nothing when there is none.</summary>
    public Lived EndAny(int which, DateOnly day)
    {
        if (Tasks.Count == 0)
        {
            return this;
        }

        var task = Tasks[which % Tasks.Count];
        Tasks.Remove(task);
        var outcome = task.Outcomes[which % task.Outcomes.Count];
        DateOnly? on = task.Kind == TaskKind.Call || outcome == "PromiseToPay" ? day : null;
        return Happen(new CaseSignal.TaskEnded(task.Key, new TaskResult(outcome, "anna", "mevrouw Jansen", on, null, "genoteerd")));
    }

    /// <summary>Dunning is paused for the client from today.</summary>
    public Lived Pause(int days)
    {
        Pauses.Clear();
        Pauses.Add(new Hold("pauze", Today.AddDays(days), "anna", HoldCause.Client));
        return Happen(new CaseSignal.DayCame());
    }

    /// <summary>The decision on the same day, with nothing new.</summary>
    public Decision Again() => Advance.Decide(procedure, State, Facts, [], Today);

    private static DateOnly Given(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Settle(IReadOnlyList<CaseSignal> signals)
    {
        var decisions = 0;
        for (var more = signals; more.Count > 0 || (State.Status != CaseStatus.Closed && State.NextDay <= Today);)
        {
            Assert.True(++decisions < 100, "decided for ever: " + string.Join(", ", Codes.Skip(events.Count - 12)));
            var stored = CaseJson.Read<CaseState>(CaseJson.Write(State));
            var decision = Advance.Decide(procedure, stored, Facts, more, Today);
            foreach (var happened in decision.Events)
            {
                // Each reason has its sentence in both languages.
                Assert.DoesNotContain('{', happened.Why.Sentence(Language.Dutch));
                Assert.DoesNotContain('{', happened.Why.Sentence(Language.English));
                Follow(happened);
            }

            State = decision.State;
            more = Dispatch();
        }
    }

    private void Follow(CaseEvent happened)
    {
        events.Add((Today, happened));
        switch (happened)
        {
            case CaseEvent.MessagePlanned planned:
                outbox.Add(planned.Message);
                break;
            case CaseEvent.TaskPlanned planned:
                Tasks.RemoveAll(open => open.Key == planned.Task.Key);
                Tasks.Add(planned.Task);
                break;
            case CaseEvent.Withdrawn withdrawn:
                outbox.RemoveAll(message => message.Key == withdrawn.Key);
                Tasks.RemoveAll(task => task.Key == withdrawn.Key);
                break;
            case CaseEvent.Closed or CaseEvent.Reopened:
                outbox.Clear();
                Tasks.Clear();
                break;
        }
    }

    private List<CaseSignal> Dispatch()
    {
        var settled = new List<CaseSignal>();
        foreach (var message in outbox.ToList())
        {
            MessageResult? result = LegalGate.Check(message, Facts, State, Today) switch
            {
                Verdict.Allowed => new MessageResult.Sent(Today, message.Channel, message.Key),
                Verdict.Outdated outdated => new MessageResult.Cancelled(outdated.Why),
                Verdict.Refused refused => new MessageResult.Refused(refused.Why),
                _ => null,
            };
            if (result is not null)
            {
                outbox.Remove(message);
                settled.Add(new CaseSignal.MessageSettled(message.Key, result));
            }
        }

        return settled;
    }
}
