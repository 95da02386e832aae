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
    private readonly Procedure procedure;
    private readonly Invoice invoice;
    private readonly Debtor debtor;
    private readonly List<Payment> payments = [];
    private readonly List<MessageIntent> outbox = [];
    private readonly List<(DateOnly Day, CaseEvent Event)> events = [];

    /// <param name="sketch">The procedure.</param>
    /// <param name="amount">Of the invoice, due on 5 January 2026.</param>
    /// <param name="consumer">Whether the debtor is a consumer.</param>
    public Lived(string sketch, decimal amount = 1000, bool consumer = false)
    {
        procedure = Compile(sketch);
        invoice = Some.Invoice(amount, new DateOnly(2026, 1, 5));
        debtor = Some.Debtor with { Kind = consumer ? DebtorKind.Consumer : DebtorKind.Business, IsNaturalPerson = consumer, Email = null };
        Today = new DateOnly(2026, 1, 6);
        State = Advance.Open(procedure, 1, Facts, Today).State;
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

    /// <summary>Activities the procedure waits at.</summary>
    public IEnumerable<string> Waits => State.Flow!.Bookmarks.Select(bookmark => bookmark.ActivityId);

    private CaseFacts Facts => new(
        Some.Firm, Some.Client("test"), debtor, StatementLine.Of(invoice, payments, Today), [.. payments.Where(payment => payment.Day <= Today)],
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
    public Lived Until(string day)
    {
        var last = Given(day);
        while (Today < last)
        {
            Today = Today.AddDays(1);
            Settle([]);
        }

        return this;
    }

    /// <summary>Nothing runs until this day: the office was closed.</summary>
    public Lived Sleep(string day)
    {
        Today = Given(day);
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

    private static DateOnly Given(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Settle(IReadOnlyList<CaseSignal> signals)
    {
        for (var more = signals; more.Count > 0 || (State.Status != CaseStatus.Closed && State.NextDay <= Today);)
        {
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
