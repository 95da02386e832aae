using Dunning.Cases.Lifecycle;
using Dunning.Core.Receivables;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>What comes from outside: replies, credit notes, insolvency, reversals, pauses, disputes that last too long, orders about a step.</summary>
public sealed class InterruptionTests
{
    private const string TwoLetters = """
        start Start
        wait1 Dunning.Wait days=3; from=dueDate
        first Dunning.WriteLetter template=herinnering
        wait2 Dunning.Wait days=7; from=lastMessage
        second Dunning.WriteLetter template=tweede-herinnering
        end Dunning.Close
        start -> wait1
        wait1 -> first
        first -> wait2
        wait2 -> second
        second -> end
        """;

    [Fact]
    public void A_reply_stops_everything_until_it_is_read()
    {
        var life = new Lived(TwoLetters).Until("2026-01-14").Happen(new CaseSignal.ReplyReceived(new(2026, 1, 14), "factuur klopt niet?", "anna")).Until("2026-01-16");

        Assert.Equal("Reactie van de debiteur lezen", Assert.Single(life.Tasks).Title);
        Assert.Equal(["2026-01-08 first"], life.Sent);

        life.End("GoOn");
        Assert.Equal(["2026-01-08 first", "2026-01-16 second"], life.Sent);
    }

    [Fact]
    public void A_client_may_have_a_message_left_out_or_proposed_first()
    {
        var left = new Lived(TwoLetters, automation: new Dictionary<string, string> { ["first"] = "off" }).Until("2026-01-20");
        var proposed = new Lived(TwoLetters, automation: new Dictionary<string, string> { ["first"] = "propose" });
        proposed.Until("2026-01-20");

        Assert.DoesNotContain(left.Sent, sent => sent.EndsWith(" first", StringComparison.Ordinal));
        Assert.Contains("message.off", left.Codes);
        Assert.True(proposed.Events.Select(each => each.Event).OfType<CaseEvent.MessagePlanned>().First().Message.Proposed);
    }

    [Fact]
    public void A_reply_nobody_reads_stops_it_for_three_business_days_and_stays_on_the_list()
    {
        var life = new Lived(TwoLetters.Replace("second -> end", "second -> wait3\nwait3 Dunning.Wait days=30\nwait3 -> end", StringComparison.Ordinal))
            .Until("2026-01-14").Happen(new CaseSignal.ReplyReceived(new(2026, 1, 14), "bel mij", "anna")).Until("2026-01-25");

        Assert.Equal(["2026-01-08 first", "2026-01-19 second"], life.Sent);
        Assert.Equal("Reactie van de debiteur lezen", Assert.Single(life.Tasks).Title);
    }

    [Fact]
    public void A_reply_may_turn_out_to_be_a_dispute_or_a_promise()
    {
        var disputed = new Lived(TwoLetters).Happen(new CaseSignal.ReplyReceived(new(2026, 1, 6), "niet ontvangen", "anna")).End("Dispute");
        var promised = new Lived(TwoLetters).Happen(new CaseSignal.ReplyReceived(new(2026, 1, 6), "ik betaal", "anna")).End("PromiseToPay", new DateOnly(2026, 1, 20));

        Assert.Equal(CaseStatus.Disputed, disputed.State.Status);
        Assert.Equal("Betwisting beoordelen", Assert.Single(disputed.Tasks).Title);
        Assert.Equal((CaseStatus.Open, new DateOnly(2026, 1, 20)), (promised.State.Status, promised.State.Promise!.Due));
    }

    [Fact]
    public void A_procedure_answers_a_reply_itself_and_goes_on_where_it_was()
    {
        var life = new Lived(TwoLetters + "\nreplied Dunning.WhenReplied waiting=park\nread Dunning.HumanTask title=Lezen; outcomes=json:[\"Gelezen\"]\nreplied -> read")
            .Until("2026-01-12").Happen(new CaseSignal.ReplyReceived(new(2026, 1, 12), "vraag", "anna"));
        Assert.Equal(["read"], life.Waits);

        life.Until("2026-01-20").End("Gelezen");
        Assert.Equal(["2026-01-08 first", "2026-01-20 second"], life.Sent);
    }

    [Fact]
    public void A_task_that_was_parked_is_on_the_list_again_afterwards()
    {
        var life = new Lived("""
            start Start
            call Dunning.CallTask title=Bellen
            end Dunning.Close
            credited Dunning.WhenCredited waiting=park
            look Dunning.HumanTask title=Creditnota bekijken; outcomes=json:["Gezien"]
            start -> call
            call.Refuses -> end
            credited -> look
            """);
        life.Pay(100, PaymentKind.CreditNote);
        Assert.Equal(["Creditnota bekijken"], life.Tasks.Select(task => task.Title));

        life.End("Gezien");
        Assert.Equal(["Bellen"], life.Tasks.Select(task => task.Title));
    }

    [Fact]
    public void A_partial_credit_note_is_no_reason_to_stop_by_itself()
    {
        var life = new Lived(TwoLetters).Pay(400, PaymentKind.CreditNote).Until("2026-01-08");

        Assert.Contains("credit.noted", life.Codes);
        Assert.Equal(["2026-01-08 first"], life.Sent);
    }

    [Fact]
    public void An_insolvent_debtor_gets_no_letters_and_the_claim_is_filed()
    {
        var life = new Lived(TwoLetters).Happen(new CaseSignal.DebtorInsolvent(new(2026, 1, 6), "faillissement", "anna")).Until("2026-01-20");
        Assert.Empty(life.Sent);

        life.End("Filed");
        Assert.Equal(CloseReason.Insolvent, life.State.Closed);
    }

    [Fact]
    public void Who_turns_out_not_to_be_insolvent_is_written_to_again()
    {
        var life = new Lived(TwoLetters).Happen(new CaseSignal.DebtorInsolvent(new(2026, 1, 6), "gerucht", "anna")).Until("2026-01-12").End("NotInsolvent");

        Assert.Equal(["2026-01-12 first"], life.Sent);
        Assert.Null(life.State.Insolvency);
    }

    [Fact]
    public void The_gate_refuses_a_message_to_an_insolvent_debtor_whatever_the_procedure_does()
    {
        var life = new Lived("""
            start Start
            call Dunning.CallTask title=Bellen
            letter Dunning.WriteLetter template=herinnering
            start -> call
            call.Insolvent -> letter
            """).End("Insolvent");

        Assert.Empty(life.Sent);
        Assert.Contains("gate.insolvent", life.Codes);
        Assert.Equal("letter tegengehouden", Assert.Single(life.Tasks).Title);
    }

    [Fact]
    public void After_a_reversal_the_procedure_goes_on_where_it_stood()
    {
        var life = new Lived(TwoLetters).Until("2026-01-10").Pay(1000);
        Assert.Equal(CaseStatus.Closed, life.State.Status);

        life.Until("2026-01-12").Pay(-1000).Until("2026-01-31");
        Assert.Contains("case.resumed", life.Codes);
        Assert.Equal(["2026-01-08 first", "2026-01-15 second"], life.Sent);
    }

    [Fact]
    public void A_letter_that_waited_when_the_payment_came_is_asked_again_when_it_is_taken_back()
    {
        // 6 January 2026 is Epiphany Tuesday; on Sunday the 11th nothing leaves, so the letter waits.
        var life = new Lived("""
            start Start
            call Dunning.CallTask title=Bellen
            end Dunning.Close
            start -> call
            call.Refuses -> end
            """).Pay(1000);
        Assert.Empty(life.Tasks);

        life.Until("2026-01-09").Pay(-1000);
        Assert.Equal("Bellen", Assert.Single(life.Tasks).Title);
    }

    [Fact]
    public void A_pause_of_the_client_holds_the_case_and_its_end_lets_it_go_on()
    {
        var life = new Lived(TwoLetters);
        life.Pauses.Add(new Hold("vakantie", new DateOnly(2026, 1, 20), "anna", HoldCause.Client));
        life.Happen(new CaseSignal.DayCame()).Until("2026-01-19");
        Assert.Equal(CaseStatus.Held, life.State.Status);
        Assert.Empty(life.Sent);

        life.Until("2026-01-20");
        Assert.Equal(["2026-01-20 first"], life.Sent);
    }

    [Fact]
    public void Lifting_the_pause_leaves_the_holds_of_the_case_itself()
    {
        var life = new Lived(TwoLetters).Happen(new CaseSignal.HoldPlaced(new Hold("op verzoek", new DateOnly(2026, 1, 15), "anna")));
        life.Pauses.Add(new Hold("vakantie", new DateOnly(2026, 3, 1), "anna", HoldCause.Client));
        life.Happen(new CaseSignal.DayCame());
        Assert.Equal(2, life.State.Holds.Count);

        life.Pauses.Clear();
        life.Happen(new CaseSignal.DayCame());
        Assert.Equal([HoldCause.Case], life.State.Holds.Select(hold => hold.Cause));

        life.Until("2026-01-15");
        Assert.Equal(["2026-01-15 first"], life.Sent);
    }

    [Fact]
    public void A_dispute_nobody_judges_goes_to_the_administrators_and_nothing_goes_out()
    {
        var life = new Lived(TwoLetters).Happen(new CaseSignal.DisputeRaised("niet geleverd", "anna", "piet", new DateOnly(2026, 1, 12)));
        Assert.Equal(("piet", new DateOnly(2026, 1, 12)), (life.Tasks[0].Owner, life.Tasks[0].Deadline));

        life.Until("2026-01-31");
        var late = Assert.Single(life.Tasks);
        Assert.Equal(("Betwisting te lang open", "beheer"), (late.Title, late.Queue));
        Assert.Empty(life.Sent);

        life.End("ClaimStands");
        Assert.Equal(["2026-01-31 first"], life.Sent);
    }

    [Fact]
    public void Days_without_a_run_move_the_rest_along()
    {
        const string byDueDate = """
            start Start
            wait1 Dunning.Wait days=3; from=dueDate
            first Dunning.WriteLetter template=herinnering
            wait2 Dunning.Wait days=10; from=dueDate
            second Dunning.WriteLetter template=tweede-herinnering
            wait3 Dunning.Wait days=17; from=dueDate
            third Dunning.WriteLetter template=laatste-herinnering
            start -> wait1
            wait1 -> first
            first -> wait2
            wait2 -> second
            second -> wait3
            wait3 -> third
            """;
        var shifted = new Lived(byDueDate).Sleep("2026-02-03").Until("2026-03-10");
        var kept = new Lived(byDueDate.Replace("from=dueDate", "from=dueDate; catchUp=keep", StringComparison.Ordinal)).Sleep("2026-02-03").Until("2026-03-10");

        Assert.Equal(["2026-02-03 first", "2026-02-10 second", "2026-02-17 third"], shifted.Sent);
        Assert.Equal(["2026-02-03 first", "2026-02-04 second", "2026-02-05 third"], kept.Sent);
    }

    [Fact]
    public void A_step_that_waits_may_be_skipped()
    {
        var life = new Lived(TwoLetters).Happen(Order(StepOrder.Skip, "wait1"));

        Assert.Equal(["2026-01-06 first"], life.Sent);
        Assert.Contains("step.skipped", life.Codes);
    }

    [Fact]
    public void A_call_that_is_skipped_goes_on_by_the_outcome_that_was_named_and_is_off_the_list()
    {
        var life = new Lived("""
            start Start
            call Dunning.CallTask title=Bellen
            letter Dunning.WriteLetter template=herinnering
            start -> call
            call.NoAnswer -> letter
            """).Happen(Order(StepOrder.Skip, "call", "NoAnswer"));

        Assert.Empty(life.Tasks);
        Assert.Equal(["2026-01-06 letter"], life.Sent);
    }

    [Fact]
    public void A_step_may_be_taken_now_and_taken_again()
    {
        var now = new Lived(TwoLetters).Happen(Order(StepOrder.DoNow, "second"));
        var again = new Lived(TwoLetters).Until("2026-01-09").Happen(Order(StepOrder.Repeat, "first")).Until("2026-01-31");

        Assert.Equal(["2026-01-06 second"], now.Sent);
        Assert.Equal(["2026-01-08 first", "2026-01-09 first", "2026-01-16 second"], again.Sent);
    }

    [Theory]
    [InlineData(StepOrder.Skip, "second", null)] // does not wait there
    [InlineData(StepOrder.Skip, "nowhere", null)]
    [InlineData(StepOrder.DoNow, "start", null)]
    [InlineData(StepOrder.Skip, "wait1", "Broken")] // no such port
    public void An_order_that_can_not_be_carried_out_changes_nothing_and_says_so(StepOrder order, string activity, string? outcome)
    {
        var life = new Lived(TwoLetters);
        var before = CaseJson.Write(life.State.Flow);

        life.Happen(Order(order, activity, outcome));

        Assert.Equal(before, CaseJson.Write(life.State.Flow));
        Assert.Contains("step.refused", life.Codes);
    }

    private static CaseSignal.StepOrdered Order(StepOrder order, string activity, string? outcome = null) => new(order, activity, outcome, "op verzoek", "anna");
}
