using Dunning.Cases.Gate;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Core.Receivables;
using Xunit;

namespace Dunning.Tests.Cases;

public sealed class LegalGateTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 10);

    [Fact]
    public void A_reminder_of_what_is_open_may_leave() => Assert.IsType<Verdict.Allowed>(Check());

    [Fact]
    public void Nothing_leaves_for_an_invoice_that_was_paid_meanwhile() => Assert.Equal("gate.paid", Outdated(Check(paid: 1210)));

    [Fact]
    public void A_rest_within_the_tolerance_counts_as_paid() => Assert.Equal("gate.paid", Outdated(Check(paid: 1209)));

    [Fact]
    public void Another_amount_than_was_decided_is_never_asked() => Assert.Equal("gate.amount-changed", Outdated(Check(paid: 210)));

    [Fact]
    public void Nothing_leaves_while_disputed() => Assert.Equal("gate.disputed", Outdated(Check(state => state with { Dispute = new Dispute("niet geleverd", Tuesday) })));

    [Fact]
    public void Nothing_leaves_while_held() => Assert.Equal("gate.held", Outdated(Check(state => state with { Holds = [new Hold("op verzoek", Tuesday.AddDays(9), "anna")] })));

    [Fact]
    public void A_message_waits_for_the_end_of_a_promise()
    {
        var later = Assert.IsType<Verdict.Later>(Check(state => state with { Promise = new Promise(1210, new DateOnly(2026, 3, 13), Tuesday) }));

        Assert.Equal(new DateOnly(2026, 3, 16), later.Day);
        Assert.Equal("gate.promised", later.Why.Code);
    }

    [Theory]
    [InlineData("2026-03-15", "2026-03-16")] // Sunday
    [InlineData("2026-04-06", "2026-04-07")] // Easter Monday
    [InlineData("2026-04-27", "2026-04-28")] // King's Day
    public void No_contact_on_Sundays_and_holidays(string day, string next)
    {
        var later = Assert.IsType<Verdict.Later>(Check(today: DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture), later.Day);
    }

    [Fact]
    public void A_formal_notice_before_the_due_date_is_refused_with_the_article()
    {
        var refused = Assert.IsType<Verdict.Refused>(Check(today: new DateOnly(2026, 1, 5), purpose: MessagePurpose.FormalNotice));

        Assert.Contains("6:96", refused.Why.Sentence(Language.Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thank_you_may_leave_for_a_paid_invoice() => Assert.IsType<Verdict.Allowed>(Check(paid: 1210, purpose: MessagePurpose.Confirmation));

    private static Verdict Check(
        Func<CaseState, CaseState>? change = null, decimal paid = 0, DateOnly? today = null, MessagePurpose purpose = MessagePurpose.Reminder)
    {
        var day = today ?? Tuesday;
        var invoice = Some.Invoice(1210, new DateOnly(2026, 1, 31));
        Payment[] payments = paid > 0 ? [new Payment("p", invoice.Number, new DateOnly(2026, 1, 2), Money.Euro(paid), PaymentKind.Bank)] : [];
        var state = new CaseState { Id = 1, ProcedureId = "p", ProcedureVersion = 1, OpenedOn = new DateOnly(2026, 2, 1) };
        var message = new MessageIntent("1.1.m.1", 1, Channel.Letter, "herinnering", "Herinnering", "nl", 1210, day, 7, purpose, true, false);
        return LegalGate.Check(message, Some.Facts(invoice, payments, day), change?.Invoke(state) ?? state, day);
    }

    private static string Outdated(Verdict verdict) => Assert.IsType<Verdict.Outdated>(verdict).Why.Code;
}
