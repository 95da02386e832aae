using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Simulation;
using Dunning.Cases.Tasks;
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
    public void Nothing_is_asked_once_the_invoice_is_paid() => ForAll((scenario, life, lived) =>
    {
        foreach (var message in Messages(lived).Where(message => !message.Text.Contains("Bedankt", StringComparison.Ordinal)))
        {
            Assert.True(OpenDuring(scenario, message.Day).Any(open => open > CaseFacts.Tolerance), FormattableString.Invariant($"{message} though nothing was open"));
        }
    });

    [Fact]
    public void A_message_asks_exactly_what_is_open() => ForAll((scenario, life, lived) =>
    {
        foreach (var planned in life.Events.OfType<CaseEvent.MessageSettled>().Where(settled => settled.Sent is not null))
        {
            var sent = life.Events.OfType<CaseEvent.MessagePlanned>().Last(message => message.Message.Key == planned.Key).Message;
            Assert.Contains(sent.Decided, OpenDuring(scenario, planned.Sent!.Day));
        }
    });

    [Fact]
    public void Nothing_goes_out_while_held_disputed_or_promised() => ForAll((scenario, life, lived) =>
    {
        CaseState? state = null;
        foreach (var happened in life.Events)
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
    public void Each_activity_sends_once_for_each_of_its_turns() => ForAll((scenario, life, lived) =>
    {
        var sent = life.Events.OfType<CaseEvent.MessageSettled>().Where(settled => settled.Sent is not null).Select(settled => settled.Key).ToList();
        Assert.Equal(sent.Distinct(), sent);
    });

    [Fact]
    public void An_open_case_has_a_next_day_a_task_or_a_message_on_its_way() => ForAll((scenario, life, lived) =>
    {
        if (life.State is { Status: not CaseStatus.Closed } state)
        {
            Assert.True(state.NextDay > Last || state.Outstanding.Count > 0, FormattableString.Invariant($"{state.Status} with next day {state.NextDay} and nothing outstanding"));
        }
    });

    [Fact]
    public void Folding_the_events_gives_the_state() => ForAll((scenario, life, lived) =>
    {
        if (life.State is { } state)
        {
            Assert.Equal(CaseJson.Write(state), CaseJson.Write(CaseFold.Of(life.Events)));
            Assert.Equal(CaseJson.Write(state), CaseJson.Write(CaseJson.Read<CaseState>(CaseJson.Write(state))));
        }
    });

    [Fact]
    public void The_same_history_leads_to_the_same_decisions_byte_for_byte() => ForAll((scenario, life, lived) =>
    {
        var again = Some.Life(Some.Procedure("zoho-vdt"), scenario);
        again.Play(scenario.Given, First, Last);

        Assert.Equal(life.Events.Select(happened => CaseJson.Write(happened)), again.Events.Select(happened => CaseJson.Write(happened)));
    });

    private static void ForAll(Action<Scenario, CaseLife, IReadOnlyList<LifeEvent>> holds) =>
        Prop.ForAll(Histories(), scenario =>
        {
            var life = Some.Life(Some.Procedure("zoho-vdt"), scenario);
            var lived = life.Play(scenario.Given, First, Last);
            holds(scenario, life, lived);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<LifeEvent> Messages(IReadOnlyList<LifeEvent> lived) =>
        lived.Where(each => each.Text.StartsWith("email ", StringComparison.Ordinal) || each.Text.StartsWith("letter ", StringComparison.Ordinal));

    // What was open at the beginning of a day and after each of its payments.
    private static List<decimal> OpenDuring(Scenario scenario, DateOnly day)
    {
        var payments = scenario.Given.OfType<LifeInput.Payment>().ToList();
        var open = new List<decimal> { scenario.Invoice.Amount.Amount - payments.Where(payment => payment.Day < day).Sum(payment => payment.Amount) };
        foreach (var payment in payments.Where(payment => payment.Day == day))
        {
            open.Add(open[^1] - payment.Amount);
        }

        return [.. open.Select(amount => Math.Max(0, amount))];
    }

    private static Arbitrary<Scenario> Histories()
    {
        var day = Gen.Choose(0, Last.DayNumber - First.DayNumber).Select(First.AddDays);
        var outcome = Gen.Elements(Enum.GetNames<CallOutcome>().Concat(["ClaimStands", "ClaimWithdrawn", "Agreed", "NotAgreed", "StartCollection", "NoCollection"]).ToArray());
        var payment = from at in day from amount in Gen.Elements(100m, 605m, 1210m, 1209.50m, -605m) select (LifeInput)new LifeInput.Payment(at, amount);
        var task = from at in day
                   from result in outcome
                   from days in Gen.Choose(0, 20)
                   select (LifeInput)new LifeInput.Task(at, new TaskResult(result, "test", "mevrouw Jansen", at.AddDays(days), null, "niet geleverd"));
        var hold = from at in day from days in Gen.Choose(1, 30) select (LifeInput)new LifeInput.Hold(at, at.AddDays(days), "op verzoek");
        var other = from at in day from lifts in Gen.Elements(true, false) select lifts ? new LifeInput.Lift(at) : (LifeInput)new LifeInput.Dispute(at, "klopt niet");
        var inputs = Gen.Frequency((3, payment), (6, task), (2, hold), (2, other)).ListOf();
        var scenarios =
            from given in inputs
            from debtor in Gen.Elements("business email", "business", "consumer", "consumer email")
            select Scenario.Parse("invoice 1210.00 due 2026-01-05\ndebtor " + debtor + "\nuntil 2026-05-31") with { Given = [.. given.OrderBy(input => input.Day)] };
        return scenarios.ToArbitrary();
    }
}
