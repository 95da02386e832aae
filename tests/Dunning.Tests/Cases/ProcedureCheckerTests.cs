using Dunning.Core.Findings;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>What the checker says of the letters, terms and costs of a procedure; beside each the near miss that is fine.</summary>
public sealed class ProcedureCheckerTests
{
    private const string Costs = """
        start Start
        notice Dunning.WriteLetter template=x; purpose=FormalNotice; payWithinDays=0
        costs Dunning.ChargeCosts
        end End
        costs.Charged -> end
        costs.NotAllowed -> end

        """;

    [Theory]
    [InlineData("without any", "start -> costs")]
    [InlineData("a reminder is none", "mail Dunning.WriteLetter template=x\nw Dunning.Wait days=30\nstart -> mail\nmail.Done -> w\nmail.Undeliverable -> w\nw -> costs")]
    [InlineData("one that could not be delivered", "w Dunning.Wait days=30\nstart -> notice\nnotice.Done -> w\nnotice.Undeliverable -> w\nw -> costs")]
    [InlineData("one that is switched off", "off Dunning.WriteLetter template=x; purpose=FormalNotice; automation=off; payWithinDays=0\nw Dunning.Wait days=30\nstart -> off\noff.Done -> w\noff.Undeliverable -> end\nw -> costs")]
    [InlineData("only on one way", "d FlowDecision condition=cs:invoice.Open > 100m\nw Dunning.Wait days=30\nstart -> d\nd.True -> notice\nd.False -> costs\nnotice.Done -> w\nnotice.Undeliverable -> end\nw -> costs")]
    [InlineData("only businesses get it", "d FlowDecision condition=cs:debtor.IsConsumer\nw Dunning.Wait days=30\nstart -> d\nd.False -> notice\nd.True -> costs\nnotice.Done -> w\nnotice.Undeliverable -> end\nw -> costs")]
    [InlineData("a guard that is none", "d FlowDecision condition=cs:!debtor.IsConsumer || invoice.Open > 100m\nstart -> d\nd.True -> costs\nd.False -> end")]
    [InlineData("nor is this one", "d FlowDecision condition=cs:!(invoice.Open > 100m && !debtor.IsConsumer)\nstart -> d\nd.True -> costs\nd.False -> end")]
    [InlineData("a trigger may come sooner", "paid Dunning.WhenPaid\nstart -> end\npaid -> costs")]
    public void Costs_that_a_consumer_can_come_at_without_a_notice_are_refused(string what, string lines)
    {
        Assert.NotEmpty(what);

        var finding = Assert.Single(new CaseSketch(Costs + lines).Findings(), finding => finding.Code == "procedure.costs-before-notice");

        Assert.Equal((Severity.Error, "costs"), (finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("the notice before", "w Dunning.Wait days=16\nstart -> notice\nnotice.Done -> w\nnotice.Undeliverable -> end\nw -> costs")]
    [InlineData("businesses only", "d FlowDecision condition=cs:!debtor.IsConsumer && invoice.Open > 100m\nstart -> d\nd.True -> costs\nd.False -> end")]
    [InlineData("businesses only, the other way round", "d FlowDecision condition=js:debtor.IsConsumer;\nstart -> d\nd.True -> end\nd.False -> costs")]
    [InlineData("businesses only, with brackets", "d FlowDecision condition=cs:(invoice.Open > 100m) && !(debtor.IsConsumer)\nstart -> d\nd.True -> costs\nd.False -> end")]
    [InlineData("consumers are sent one, businesses not", "d FlowDecision condition=cs:debtor.IsConsumer\nw Dunning.Wait days=16\nstart -> d\nd.True -> notice\nd.False -> costs\nnotice.Done -> w\nnotice.Undeliverable -> end\nw -> costs")]
    [InlineData("a switch", "s FlowSwitch cases=[{\"label\":\"C\",\"condition\":{\"type\":\"CSharp\",\"value\":\"debtor.IsConsumer\"}},{\"label\":\"Large\",\"condition\":{\"type\":\"CSharp\",\"value\":\"invoice.Open > 5m\"}}]\nstart -> s\ns.C -> end\ns.Large -> costs\ns.Default -> costs")]
    [InlineData("rules", "r Dunning.EvaluateRules ruleSet=rules\nstart -> r\nr.Consumer -> end\nr.Business -> costs")]
    public void Costs_after_a_notice_or_for_businesses_only_are_no_finding(string what, string lines)
    {
        Assert.NotEmpty(what);
        Assert.Empty(new CaseSketch(Costs + lines, "debtor.IsConsumer ⇒ Consumer\n!debtor.IsConsumer ⇒ Business").Findings());
    }

    [Fact]
    public void Beside_another_branch_that_may_have_sent_the_notice_it_is_a_warning()
    {
        var finding = Assert.Single(new CaseSketch(Costs + """
            f FlowFork branches=json:["A","B"]
            w Dunning.Wait days=30
            j FlowJoin mode=WaitAll
            start -> f
            f.A -> notice
            notice.Done -> j
            notice.Undeliverable -> end
            f.B -> w
            w -> j
            j -> costs
            """).Findings(), finding => finding.Code == "procedure.costs-perhaps-before-notice");

        Assert.Equal((Severity.Warning, "costs"), (finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("w Dunning.Wait days=15", 15, 16)]
    [InlineData("w Dunning.Wait days=15; from=lastMessage", 15, 16)]
    [InlineData("w Dunning.Wait days=i:Days", 10, 16)]
    [InlineData("w Dunning.Wait days=cs:inputs.Days + 3", 13, 16)]
    [InlineData("w Dunning.Wait days=10; kind=business", 14, 16)]
    [InlineData("w Dunning.Wait days=40; from=dueDate", 0, 16)]
    public void Costs_sooner_than_fourteen_days_and_delivery_are_refused(string wait, int days, int wanted)
    {
        var finding = Assert.Single(Noticed(wait).Findings(), finding => finding.Code == "procedure.costs-too-early");

        Assert.Equal((Severity.Error, "costs"), (finding.Severity, finding.Place));
        Assert.Contains(FormattableString.Invariant($"{days} days after notice (notice)"), finding.Message, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"at least {wanted}"), finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("w Dunning.Wait days=16")]
    [InlineData("w Dunning.Wait days=12; kind=business")]
    [InlineData("w Dunning.Wait days=14; from=receipt")]
    [InlineData("w Dunning.Wait days=cs:inputs.Days + 6")]
    public void Costs_after_the_term_are_no_finding(string wait) => Assert.Empty(Noticed(wait).Findings());

    [Fact]
    public void A_clients_setting_can_make_the_wait_too_short()
    {
        var sketch = Noticed("w Dunning.Wait days=cs:inputs.Days + 6");

        Assert.Empty(sketch.Findings());
        Assert.Equal(["procedure.costs-too-early"], sketch.Findings(("Days", 9)).Select(finding => finding.Code).Distinct());
    }

    [Fact]
    public void A_second_notice_does_not_begin_the_term_anew() => Assert.DoesNotContain(
        Noticed("w Dunning.Wait days=16", "again Dunning.WriteLetter template=x; purpose=FormalNotice; payWithinDays=0\nw -> again\nagain.Done -> costs\nagain.Undeliverable -> end").Findings(),
        finding => finding.Code == "procedure.costs-too-early");

    [Theory]
    [InlineData("mail Dunning.WriteLetter template=x; payWithinDays=8\nw Dunning.Wait days=7\nnext Dunning.WriteLetter template=y", "next", "gives 8 days, but next (next) can come after 7")]
    [InlineData("mail Dunning.SendEmail template=x; payWithinDays=8\nw Dunning.Wait days=7\nnext Dunning.CallTask", "next", "gives 8 days, but next (next) can come after 7")]
    [InlineData("mail Dunning.WriteLetter template=x; purpose=FormalNotice; payWithinDays=14\nw Dunning.Wait days=14\nnext Dunning.CallTask", "next", "gives 14 days, and 2 for delivery, but next (next) can come after 14")]
    [InlineData("mail Dunning.SendEmail template=x; purpose=FormalNotice; payWithinDays=14\nw Dunning.Wait days=14\nnext Dunning.CallTask", "next", "gives 14 days, and 1 for delivery, but next (next) can come after 14")]
    public void A_step_within_the_term_of_the_letter_before_is_a_warning(string lines, string place, string message)
    {
        var finding = Assert.Single(Chain(lines).Findings());

        Assert.Equal(("procedure.step-within-term", Severity.Warning, place), (finding.Code, finding.Severity, finding.Place));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail Dunning.WriteLetter template=x; payWithinDays=7\nw Dunning.Wait days=7; from=lastMessage\nnext Dunning.CallTask")]
    [InlineData("mail Dunning.WriteLetter template=x; payWithinDays=7\nw Dunning.Wait days=1\nnext Dunning.WriteLetter template=y; purpose=Confirmation")]
    [InlineData("mail Dunning.WriteLetter template=x; purpose=Confirmation; payWithinDays=7\nw Dunning.Wait days=1\nnext Dunning.WriteLetter template=y")]
    [InlineData("mail Dunning.WriteLetter template=x; payWithinDays=cs:invoice.DaysOverdue\nw Dunning.Wait days=1\nnext Dunning.WriteLetter template=y")]
    public void A_step_after_the_term_or_that_asks_nothing_is_no_finding(string lines) => Assert.Empty(Chain(lines).Findings());

    [Theory]
    [InlineData("debtor.IsConsumer ⇒ Consumer\ninvoice.Open > 5m ⇒ Large", "r:Large", "r:None")]
    [InlineData("debtor.IsConsumer ⇒ Consumer\n!debtor.IsConsumer ⇒ Large", "r:Large")]
    [InlineData("debtor.IsConsumer ⇒ Consumer\ninvoice.Open > 5m ⇒ Consumer", "r:None")]
    [InlineData("debtor.IsConsumer ⇒ Consumer\ntrue ⇒ Consumer")]
    public void An_event_that_leads_nowhere_is_a_warning(string rules, params string[] places) => Assert.Equal(
        places.Select(place => ("procedure.open-rule-port", Severity.Warning, place)),
        new CaseSketch("start Start\nr Dunning.EvaluateRules ruleSet=rules\nend End\nstart -> r\nr.Consumer -> end", rules).Findings()
            .Select(finding => (finding.Code, finding.Severity, finding.Place)));

    [Theory]
    [InlineData("t Dunning.HumanTask title=x; outcomes=json:[\"A\",\"B\"]; deadlineDays=5\nstart -> t\nt.A -> end", "t:Expired", "t:B")]
    [InlineData("t Dunning.HumanTask title=x; outcomes=json:[\"A\",\"B\"]\nstart -> t\nt.A -> end\nt.B -> end")]
    [InlineData("t Dunning.RequestApproval title=x\nstart -> t\nt.Approved -> end\nt.Refused -> end", "t:NoAnswer")]
    [InlineData("t Dunning.RequestApproval title=x; deadlineDays=0\nstart -> t\nt.Approved -> end\nt.Refused -> end")]
    [InlineData("p Dunning.WhenReplied waiting=cancel\nt Dunning.ReviewDispute\nstart -> end\np -> t\nt.ClaimWithdrawn -> end", "t:ClaimStands")]
    [InlineData("p Dunning.WhenReplied waiting=park\nt Dunning.ReviewDispute\nstart -> end\np -> t\nt.ClaimWithdrawn -> end")]
    public void An_outcome_that_can_come_and_ends_the_case_unseen_is_a_warning(string lines, params string[] places) => Assert.Equal(
        places.Select(place => ("workflow.open-port", Severity.Warning, place)),
        new CaseSketch("start Start\nend Dunning.Close\n" + lines).Flow.Select(finding => (finding.Code, finding.Severity, finding.Place)));

    [Theory]
    [InlineData("mail Dunning.WriteLetter template=x; purpose=FormalNotice; payWithinDays=14\nw Dunning.Wait days=14; from=receipt\nnext Dunning.CallTask")]
    [InlineData("mail Dunning.SendEmail template=x; purpose=FormalNotice; payWithinDays=14\nw Dunning.Wait days=14; from=receipt\nnext Dunning.CallTask")]
    public void A_wait_from_receipt_counts_delivery(string lines) => Assert.Empty(Chain(lines).Findings());

    private static CaseSketch Noticed(string wait, string then = "w -> costs") =>
        new("in Days Int32 10\n" + Costs + wait + "\nstart -> notice\nnotice.Done -> w\nnotice.Undeliverable -> end\n" + then);

    private static CaseSketch Chain(string lines) => new("start Start\n" + lines + "\nstart -> mail\nmail -> w\nw -> next");
}
