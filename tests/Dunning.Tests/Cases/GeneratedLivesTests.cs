using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Law;
using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>
/// What we owe, whatever happens, on a procedure with every activity and every trigger: payments and reversals, credit notes, replies, disputes,
/// insolvency, holds and pauses, plans kept and missed, orders about steps, days without a run.
/// </summary>
public sealed class GeneratedLivesTests
{
    private const string Everything = """
        start Start
        wait1 Dunning.Wait days=3; from=dueDate
        first Dunning.WriteLetter template=herinnering
        wait2 Dunning.Wait days=7; from=receipt
        big FlowDecision condition=cs:invoice.Open > 300m
        call Dunning.CallTask title=Bellen; deadlineDays=10
        promise Dunning.WaitForPromise
        arrive Dunning.Wait days=5; kind=business
        plan Dunning.PaymentPlan instalments=3; every=week
        review Dunning.ReviewDispute
        notice Dunning.WriteLetter template=ingebrekestelling-consument; purpose=FormalNotice; bundle=false
        wait3 Dunning.Wait days=16; from=receipt
        costs Dunning.ChargeCosts
        interest Dunning.ClaimInterest
        visit Dunning.HumanTask title=Bezoek; outcomes=json:["Thuis","NietThuis"]; deadlineDays=5
        approve Dunning.RequestApproval deadlineDays=5
        until Dunning.WaitUntil day=2026-04-01
        hand Dunning.HandOver to=Bailiff; track=Court; recipient=Smit; reviewDays=10
        last Dunning.WriteLetter template=laatste-herinnering
        off Dunning.WriteOff
        done Dunning.Close reason=Paid
        none Dunning.Close reason=NoCollection
        start -> wait1
        wait1 -> first
        first -> wait2
        first.Undeliverable -> wait2
        wait2 -> big
        big.True -> call
        big.False -> notice
        call.PromiseToPay -> promise
        call.AlreadyPaid -> arrive
        call.PlanRequested -> plan
        call.CannotPay -> plan
        call.Dispute -> review
        call.Refuses -> notice
        call.NoAnswer -> notice
        call.WrongNumber -> notice
        call.Insolvent -> none
        call.Expired -> notice
        promise.Kept -> notice
        promise.Broken -> notice
        arrive -> notice
        plan.Completed -> done
        plan.InstalmentMissed -> call
        plan.Lapsed -> notice
        review.ClaimStands -> notice
        review.ClaimWithdrawn -> none
        notice -> wait3
        notice.Undeliverable -> wait3
        wait3 -> costs
        costs.Charged -> interest
        costs.NotAllowed -> interest
        interest -> visit
        visit.Thuis -> approve
        visit.NietThuis -> approve
        visit.Expired -> approve
        approve.Approved -> until
        approve.Refused -> none
        approve.NoAnswer -> until
        until -> hand
        hand.Collected -> done
        hand.Returned -> last
        hand.Uncollectible -> off
        last -> off
        last.Undeliverable -> off
        paid Dunning.WhenPaid
        thanks Dunning.WriteLetter template=bedankt; purpose=Confirmation
        closed Dunning.Close reason=Paid
        paid -> thanks
        thanks -> closed
        thanks.Undeliverable -> closed
        disputed Dunning.WhenDisputed waiting=WAITING
        judge Dunning.ReviewDispute
        withdrawn Dunning.Close reason=Withdrawn
        disputed -> judge
        judge.ClaimWithdrawn -> withdrawn
        judge.ClaimStands -> STANDS
        replied Dunning.WhenReplied waiting=WAITING
        read Dunning.HumanTask title=Lezen; outcomes=json:["Gelezen"]
        replied -> read
        read.Gelezen -> STANDS
        read.Expired -> STANDS
        credited Dunning.WhenCredited waiting=park
        missed Dunning.WhenInstalmentMissed waiting=park
        today Dunning.CallTask title=Vandaag bellen; deadlineDays=3
        missed -> today
        insolvent Dunning.WhenInsolvent
        file Dunning.HumanTask title=Indienen; outcomes=json:["Ingediend"]
        filed Dunning.Close reason=Insolvent
        insolvent -> file
        file.Ingediend -> filed
        file.Expired -> filed
        """;

    // Parked branches come to their own end; cancelling ones lead back into the procedure.
    private static readonly string[] Procedures =
    [
        string.Join('\n', Everything.Replace("WAITING", "park", StringComparison.Ordinal).Split('\n').Where(line => !line.Contains("STANDS", StringComparison.Ordinal))),
        Everything.Replace("WAITING", "cancel", StringComparison.Ordinal).Replace("STANDS", "notice", StringComparison.Ordinal),
        string.Join('\n', Everything.Split('\n').TakeWhile(line => !line.Contains("disputed ", StringComparison.Ordinal))),
    ];

    [Fact]
    public void Nothing_is_asked_while_held_disputed_promised_planned_insolvent_handed_over_or_paid() => ForAll(life =>
    {
        CaseState? state = null;
        foreach (var (day, happened) in life.Events)
        {
            if (happened is CaseEvent.MessageSettled { Sent: { Purpose: not MessagePurpose.Confirmation } sent })
            {
                Assert.Equal(CaseStatus.Open, state!.Status);
                Assert.Null(state.PaidOn);
                Assert.Null(state.Plan);
                Assert.Null(state.Insolvency);
                Assert.Null(state.Handover);
                Assert.False(state.Promise is { } promise && promise.Due >= day, FormattableString.Invariant($"{sent} under a promise for {state.Promise?.Due}"));
            }

            state = CaseFold.Apply(state, happened);
        }
    });

    [Fact]
    public void Each_effect_happens_once() => ForAll(life =>
    {
        var sent = life.Events.Select(each => each.Event).OfType<CaseEvent.MessageSettled>().Where(settled => settled.Sent is not null).Select(settled => settled.Key).ToList();
        Assert.Equal(sent.Distinct(), sent);

        // A message that was refused may be tried again and be refused again, with the same question to people.
        var ended = life.Events.Select(each => each.Event).OfType<CaseEvent.TaskEnded>().Select(task => task.Key).Where(key => !key.EndsWith(".refused", StringComparison.Ordinal)).ToList();
        Assert.Equal(ended.Distinct(), ended);

        Assert.True(life.Events.Count(each => each.Event is CaseEvent.CostsCharged) <= 1, "costs were charged twice");
    });

    [Fact]
    public void A_case_always_has_a_next_day_a_task_a_message_or_an_end() => ForAll(life =>
    {
        CaseState? state = null;
        foreach (var group in life.Events.GroupBy(each => each.Day))
        {
            state = group.Aggregate(state, (before, each) => CaseFold.Apply(before, each.Event));
            Assert.True(
                state!.Status == CaseStatus.Closed || state.NextDay > group.Key || !state.Outstanding.IsEmpty,
                FormattableString.Invariant($"{group.Key:yyyy-MM-dd}: {state.Status}, next day {state.NextDay}, nothing outstanding"));
        }
    });

    [Fact]
    public void Costs_of_a_consumer_are_the_scale_at_most_and_come_after_the_fourteen_days() => ForAll(life =>
    {
        var history = life.Events.ToList();
        if (history.Find(each => each.Event is CaseEvent.CostsCharged) is (var day, CaseEvent.CostsCharged charged))
        {
            Assert.True(charged.Costs.Costs <= CollectionCosts.Scale(Money.Euro(charged.Costs.Basis)).Amount, "more than the scale");
            if (life.IsConsumer)
            {
                var notice = history.Select(each => each.Event).OfType<CaseEvent.MessageSettled>().First(settled => settled.Sent is { Purpose: MessagePurpose.FormalNotice }).Sent!;
                Assert.True(day >= FourteenDayLetter.Posted(notice.Day).CostsFrom, FormattableString.Invariant($"costs on {day} after a letter of {notice.Day}"));
            }
        }
    });

    [Fact]
    public void Folding_the_events_gives_the_state_and_deciding_twice_changes_nothing() => ForAll(life =>
    {
        Assert.Equal(CaseJson.Write(life.State), CaseJson.Write(CaseFold.Of(life.Events.Select(each => each.Event))));
        Assert.Empty(life.Again().Events);
    });

    [Fact]
    public void The_same_life_leads_to_the_same_decisions_byte_for_byte() => Prop.ForAll(Lives(), life =>
    {
        var (once, twice) = (Live(life), Live(life));
        Assert.Equal(once.Events.Select(each => CaseJson.Write(each.Event)), twice.Events.Select(each => CaseJson.Write(each.Event)));
    }).QuickCheckThrowOnFailure();

    private static void ForAll(Action<Lived> holds) => Prop.ForAll(Lives(), life => holds(Live(life))).QuickCheckThrowOnFailure();

    private static Lived Live((int Procedure, bool Consumer, IReadOnlyList<Happening> Happenings) life)
    {
        var lived = new Lived(Procedures[life.Procedure], consumer: life.Consumer);
        foreach (var happening in life.Happenings)
        {
            happening.Happen(lived);
        }

        return lived;
    }

    private static Arbitrary<(int, bool, IReadOnlyList<Happening>)> Lives()
    {
        var days = Gen.Choose(1, 12).Select(days => new Happening(FormattableString.Invariant($"{days} days"), life => life.Until(life.Today.AddDays(days))));
        var sleep = Gen.Choose(5, 40).Select(days => new Happening(FormattableString.Invariant($"asleep for {days} days"), life => life.Sleep(life.Today.AddDays(days))));
        var pay = Gen.Elements(50m, 333.33m, 400m, 1000m, -400m, -1000m).Select(amount => new Happening(FormattableString.Invariant($"payment {amount}"), life => life.Pay(amount)));
        var credit = Gen.Elements(100m, 700m).Select(amount => new Happening(FormattableString.Invariant($"credit {amount}"), life => life.Pay(amount, PaymentKind.CreditNote)));
        var task = from which in Gen.Choose(0, 11) from until in Gen.Choose(0, 20) select new Happening(FormattableString.Invariant($"task {which}"), life => life.EndAny(which, life.Today.AddDays(until)));
        var hold = Gen.Choose(1, 20).Select(length => new Happening(FormattableString.Invariant($"hold {length}"), life => life.Happen(new CaseSignal.HoldPlaced(new Hold("op verzoek", life.Today.AddDays(length), "anna")))));
        var pause = Gen.Choose(1, 20).Select(length => new Happening(FormattableString.Invariant($"pause {length}"), life => life.Pause(length)));
        var order = from kind in Gen.Elements(StepOrder.Skip, StepOrder.DoNow, StepOrder.Repeat)
                    from activity in Gen.Elements("first", "call", "notice", "plan", "wait2", "wait3", "hand", "promise", "costs")
                    select new Happening($"{kind} {activity}", life => life.Happen(new CaseSignal.StepOrdered(kind, activity, kind == StepOrder.Skip && activity == "call" ? "NoAnswer" : null, "op verzoek", "anna")));
        var signal = Gen.Elements<Func<DateOnly, CaseSignal>>(
            day => new CaseSignal.ReplyReceived(day, "vraag", "anna"), day => new CaseSignal.DisputeRaised("klopt niet", "anna"), _ => new CaseSignal.HoldLifted("anna"),
            day => new CaseSignal.DebtorInsolvent(day, "faillissement", "anna"), _ => new CaseSignal.DayCame()).Select(make => new Happening("signal", life => life.Happen(make(life.Today))));
        var happenings = Gen.Frequency((10, days), (2, sleep), (4, pay), (1, credit), (12, task), (2, hold), (1, pause), (2, order), (3, signal)).ListOf();
        return (from which in Gen.Choose(0, Procedures.Length - 1)
                from consumer in Gen.Elements(true, false)
                from all in happenings
                select (which, consumer, (IReadOnlyList<Happening>)all)).ToArbitrary();
    }

    private sealed record Happening(string Name, Action<Lived> Happen)
    {
        public override string ToString() => Name;
    }
}
