using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Simulation;
using Dunning.Cases.Tasks;
using Dunning.Core.Parties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>What we owe, whatever happens to a case: payments, calls, holds and disputes on random days.</summary>
public sealed class GeneratedHistoryTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 5, 31);

    [Fact]
    public void Nothing_is_asked_once_the_invoice_is_paid() => ForAll((script, life, lived) =>
    {
        foreach (var message in Messages(lived).Where(message => !message.Name.Contains("Bedankt", StringComparison.Ordinal)))
        {
            Assert.True(OpenDuring(script, message.Day).Any(open => open > CaseFacts.Tolerance), FormattableString.Invariant($"{message} though nothing was open"));
        }
    });

    [Fact]
    public void A_message_asks_exactly_what_is_open() => ForAll((script, life, lived) =>
    {
        foreach (var planned in Events(life).OfType<CaseEvent.MessageSettled>().Where(settled => settled.Sent is not null))
        {
            var sent = Events(life).OfType<CaseEvent.MessagePlanned>().Last(message => message.Message.Key == planned.Key).Message;

            // A thank-you asks nothing: it tells of the day it was written, and more may come in before it leaves.
            Assert.Contains(sent.Decided, OpenDuring(script, sent.Purpose == MessagePurpose.Confirmation ? sent.PlannedOn : planned.Sent!.Day));
        }
    });

    [Fact]
    public void Nothing_goes_out_while_held_disputed_or_promised() => ForAll((script, life, lived) =>
    {
        CaseState? state = null;
        foreach (var happened in Events(life))
        {
            if (happened is CaseEvent.MessageSettled { Sent: { } sent } && !sent.Name.Contains("Bedankt", StringComparison.Ordinal))
            {
                Assert.Null(state!.Hold);
                Assert.Null(state.Dispute);
                Assert.False(state.Promise is { } promise && promise.Due >= sent.Day, FormattableString.Invariant($"{sent} under a promise for {state.Promise?.Due}"));
            }

            state = CaseFold.Apply(state, happened);
        }
    });

    [Fact]
    public void Each_activity_sends_once_for_each_of_its_turns() => ForAll((script, life, lived) =>
    {
        var sent = Events(life).OfType<CaseEvent.MessageSettled>().Where(settled => settled.Sent is not null).Select(settled => settled.Key).ToList();
        Assert.Equal(sent.Distinct(), sent);
    });

    [Fact]
    public void An_open_case_has_a_next_day_a_task_or_a_message_on_its_way() => ForAll((script, life, lived) =>
    {
        if (life.State is { Status: not CaseStatus.Closed } state)
        {
            Assert.True(state.NextDay > Last || state.Outstanding.Count > 0, FormattableString.Invariant($"{state.Status} with next day {state.NextDay} and nothing outstanding"));
        }
    });

    [Fact]
    public void Folding_the_events_gives_the_state() => ForAll((script, life, lived) =>
    {
        if (life.State is { } state)
        {
            Assert.Equal(CaseJson.Write(state), CaseJson.Write(CaseFold.Of(Events(life))));
            Assert.Equal(CaseJson.Write(state), CaseJson.Write(CaseJson.Read<CaseState>(CaseJson.Write(state))));
        }
    });

    [Fact]
    public void The_same_history_leads_to_the_same_decisions_byte_for_byte() => ForAll((script, life, lived) =>
    {
        var again = script.Play(Some.Procedure("zoho-vdt")).Life;

        Assert.Equal(Events(life).Select(happened => CaseJson.Write(happened)), Events(again).Select(happened => CaseJson.Write(happened)));
    });

    private static void ForAll(Action<LifeScript, CaseLife, IReadOnlyList<LifeEvent>> holds) =>
        Prop.ForAll(Histories(), script =>
        {
            var (life, lived) = script.Play(Some.Procedure("zoho-vdt"));
            holds(script, life, lived);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<LifeEvent> Messages(IReadOnlyList<LifeEvent> lived) =>
        lived.Where(each => each.IsMessage);

    private static IEnumerable<CaseEvent> Events(CaseLife life) => life.Events.Select(dated => dated.Event);

    // What was open at the beginning of a day and after each of its payments.
    private static List<decimal> OpenDuring(LifeScript script, DateOnly day)
    {
        var payments = script.Given.OfType<LifeInput.Payment>().ToList();
        var open = new List<decimal> { script.Invoice.Amount.Amount - payments.Where(payment => payment.Day < day).Sum(payment => payment.Amount) };
        foreach (var payment in payments.Where(payment => payment.Day == day))
        {
            open.Add(open[^1] - payment.Amount);
        }

        return [.. open.Select(amount => Math.Max(0, amount))];
    }

    private static Arbitrary<LifeScript> Histories()
    {
        var day = Gen.Choose(0, Last.DayNumber - First.DayNumber).Select(First.AddDays);
        var outcome = Gen.Elements(Enum.GetNames<CallOutcome>().Concat(["ClaimStands", "ClaimWithdrawn", "Agreed", "NotAgreed", "StartCollection", "NoCollection"]).ToArray());
        var payment = from at in day from amount in Gen.Elements(100m, 605m, 1210m, 1209.50m, -605m) select (LifeInput)new LifeInput.Payment(at, amount);
        var task = from at in day
                   from result in outcome
                   from days in Gen.Choose(0, 20)
                   select (LifeInput)new LifeInput.Task(at, new TaskResult(result, "test", "mevrouw Jansen", at.AddDays(days), null, "niet geleverd"));
        var hold = from at in day from days in Gen.Choose(1, 30) select (LifeInput)new LifeInput.Signal(at, new CaseSignal.HoldPlaced(new Hold("op verzoek", at.AddDays(days), "test")));
        var other = from at in day from lifts in Gen.Elements(true, false) select (LifeInput)new LifeInput.Signal(at, lifts ? new CaseSignal.HoldLifted("test") : new CaseSignal.DisputeRaised("klopt niet", "test"));
        var inputs = Gen.Frequency((3, payment), (6, task), (2, hold), (2, other)).ListOf();
        var scripts =
            from given in inputs
            from kind in Gen.Elements(DebtorKind.Business, DebtorKind.Consumer)
            from email in Gen.Elements(null, "jansen@example.nl")
            select new LifeScript(
                "", Some.Client("zoho-vdt"), Some.Debtor with { Kind = kind, IsNaturalPerson = kind == DebtorKind.Consumer, Email = email },
                Some.Invoice(1210.00m, new DateOnly(2026, 1, 5)), Last, [.. given.OrderBy(input => input.Day)]);
        return scripts.ToArbitrary();
    }
}
