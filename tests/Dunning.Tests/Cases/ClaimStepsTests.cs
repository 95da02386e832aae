using Dunning.Cases.Lifecycle;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>Charging costs, claiming interest, approval, handing over, writing off.</summary>
public sealed class ClaimStepsTests
{
    private const string NoticeThenCosts = """
        start Start
        notice Dunning.WriteLetter template=ingebrekestelling-consument; purpose=FormalNotice; bundle=false
        wait Dunning.Wait days=WAIT; from=receipt
        costs Dunning.ChargeCosts
        charged Dunning.HumanTask title=In rekening gebracht; outcomes=json:["Ok"]
        refused Dunning.HumanTask title=Mag niet; outcomes=json:["Ok"]
        start -> notice
        notice -> wait
        wait -> costs
        costs.Charged -> charged
        costs.NotAllowed -> refused
        """;

    [Fact]
    public void A_consumer_is_charged_the_scale_after_the_fourteen_days()
    {
        var life = new Lived(NoticeThenCosts.Replace("WAIT", "16", StringComparison.Ordinal), consumer: true).Until("2026-02-28");

        Assert.Equal("In rekening gebracht", Assert.Single(life.Tasks).Title);
        Assert.Equal((150m, 0m, 1000m), (life.State.Costs!.Costs, life.State.Costs.Vat, life.State.Costs.Basis));
    }

    [Fact]
    public void A_consumer_is_not_charged_a_day_too_early()
    {
        // The checker does not let a procedure do this; a person may order it.
        var order = new CaseSignal.StepOrdered(StepOrder.DoNow, "costs", null, "op verzoek", "anna");
        var life = new Lived(NoticeThenCosts.Replace("WAIT", "16", StringComparison.Ordinal), consumer: true).Until("2026-01-22").Happen(order);

        Assert.Equal("Mag niet", Assert.Single(life.Tasks).Title);
        Assert.Contains("costs.too-early", life.Codes);
        Assert.Null(life.State.Costs);
    }

    [Fact]
    public void A_consumer_is_never_charged_without_the_letter()
    {
        // Beside another branch, which might have sent the letter, the checker only warns.
        var life = new Lived("""
            start Start
            beside WriteLine
            costs Dunning.ChargeCosts
            no Dunning.HumanTask title=Mag niet; outcomes=json:["Ok"]
            start -> beside
            start -> costs
            costs.NotAllowed -> no
            """, consumer: true);

        Assert.Contains("costs.no-notice", life.Codes);
        Assert.Null(life.State.Costs);
    }

    [Fact]
    public void A_business_is_charged_at_once_and_at_least_forty_euro_and_only_once()
    {
        var life = new Lived("""
            start Start
            costs Dunning.ChargeCosts
            again Dunning.ChargeCosts
            interest Dunning.ClaimInterest
            wait Dunning.Wait days=30
            who FlowDecision condition=cs:!debtor.IsConsumer
            start -> who
            who.True -> costs
            costs.Charged -> again
            again.Charged -> interest
            interest -> wait
            """, amount: 100);

        Assert.Equal(40m, life.State.Costs!.Total());
        Assert.Contains("costs.already", life.Codes);
        Assert.Equal(new DateOnly(2026, 1, 6), life.State.Interest!.From);
    }

    [Fact]
    public void Approval_that_does_not_come_is_no_approval()
    {
        const string procedure = """
            start Start
            ask Dunning.RequestApproval deadlineDays=5
            yes Dunning.Close reason=HandedOver
            no Dunning.Close reason=NoCollection
            later Dunning.Close reason=Ended
            start -> ask
            ask.Approved -> yes
            ask.Refused -> no
            ask.NoAnswer -> later
            """;
        var asked = Assert.Single(new Lived(procedure).Tasks);

        Assert.Equal(("akkoord", "mevrouw De Wit", new DateOnly(2026, 1, 13)), (asked.Queue, asked.Owner, asked.Deadline));
        Assert.Equal(CloseReason.HandedOver, new Lived(procedure).End("Approved").State.Closed);
        Assert.Equal(CloseReason.NoCollection, new Lived(procedure).End("Refused").State.Closed);
        Assert.Equal(CloseReason.Ended, new Lived(procedure).Until("2026-01-13").State.Closed);
    }

    [Fact]
    public void A_claim_in_other_hands_is_followed_until_it_is_collected_or_comes_back()
    {
        const string procedure = """
            start Start
            hand Dunning.HandOver to=Bailiff; track=Court; recipient=Deurwaarder Smit; reviewDays=30
            collected Dunning.Close reason=Paid
            returned Dunning.WriteLetter template=laatste-herinnering
            off Dunning.WriteOff reason=Uncollectible
            start -> hand
            hand.Collected -> collected
            hand.Returned -> returned
            hand.Uncollectible -> off
            """;
        var life = new Lived(procedure).End("Accepted");
        Assert.Equal(("Bailiff", "Court", "Deurwaarder Smit"), (life.State.Handover!.To, life.State.Handover.Track, life.State.Handover.Recipient));
        Assert.Equal(new DateOnly(2026, 2, 5), Assert.Single(life.Tasks).Due);

        life.Until("2026-02-05").End("Running");
        Assert.Equal(new DateOnly(2026, 3, 9), Assert.Single(life.Tasks).Due);

        life.End("Returned");
        Assert.Null(life.State.Handover);
        Assert.Equal(["2026-02-05 returned"], life.Sent);
        Assert.Equal(CloseReason.WrittenOff, new Lived(procedure).End("Accepted").End("Uncollectible").State.Closed);
        Assert.Equal(CloseReason.Paid, new Lived(procedure).End("Accepted").Pay(1000).State.Closed);
    }

    [Fact]
    public void A_task_is_not_waited_for_beyond_its_deadline()
    {
        var life = new Lived("""
            start Start
            call Dunning.CallTask title=Bellen; deadlineDays=3
            letter Dunning.WriteLetter template=herinnering
            start -> call
            call.Expired -> letter
            """).Until("2026-01-09");

        Assert.Empty(life.Tasks);
        Assert.Equal(["2026-01-09 letter"], life.Sent);
        Assert.Contains("task.expired", life.Codes);
    }

    [Fact]
    public void A_wait_from_receipt_counts_the_postal_days()
    {
        var life = new Lived("""
            start Start
            first Dunning.WriteLetter template=herinnering
            wait Dunning.Wait days=7; from=receipt
            second Dunning.WriteLetter template=tweede-herinnering
            until Dunning.WaitUntil day=2026-03-01
            third Dunning.WriteLetter template=laatste-herinnering
            start -> first
            first -> wait
            wait -> second
            second -> until
            until -> third
            """).Until("2026-03-10");

        Assert.Equal(["2026-01-06 first", "2026-01-15 second", "2026-03-02 third"], life.Sent);
    }

    [Fact]
    public void A_decision_tells_which_condition_with_which_values()
    {
        var life = new Lived("""
            start Start
            big FlowDecision condition=cs:invoice.Open > 500m
            call Dunning.CallTask title=Bellen
            start -> big
            big.True -> call
            """);

        Assert.Contains("flow.decided", life.Codes);
    }

    [Fact]
    public void A_condition_sees_what_the_steps_before_it_did_on_the_same_day()
    {
        var life = new Lived("""
            start Start
            call Dunning.CallTask title=Bellen
            called FlowDecision condition=cs:history.CallsReached > 0
            yes Dunning.HumanTask title=Er is gebeld; outcomes=json:["Ok"]
            start -> call
            call.Refuses -> called
            called.True -> yes
            """).End("Refuses");

        Assert.Equal("Er is gebeld", Assert.Single(life.Tasks).Title);
    }
}
