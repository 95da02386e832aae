using Dunning.Core.Amounts;
using Dunning.Core.Law;
using Dunning.Core.Receivables;
using Xunit;

namespace Dunning.Tests.Receivables;

public class NoticeCostsTests
{
    // Received on 2 March: the term ends on 16 March.
    private static readonly FourteenDayLetter Letter = FourteenDayLetter.ReceivedOn(Some.Day("2026-03-02"));

    [Theory]
    [InlineData("2026-03-16", "0.00")]
    [InlineData("2026-03-17", "150.00")]
    public void Costs_are_due_the_day_after_the_term(string day, string costs) =>
        Assert.Equal(costs, On(day));

    [Theory]
    [InlineData("2026-03-16", PaymentKind.Bank, "90.00")]
    [InlineData("2026-03-17", PaymentKind.Bank, "150.00")]
    [InlineData("2026-03-16", PaymentKind.CreditNote, "90.00")]
    [InlineData("2026-03-20", PaymentKind.CreditNote, "90.00")]
    [InlineData("2026-04-02", PaymentKind.CreditNote, "150.00")]
    public void A_payment_within_the_term_lowers_them_and_a_credit_note_always(string day, PaymentKind kind, string costs) =>
        Assert.Equal(costs, On("2026-04-01", Some.Payment(400, day, kind: kind)));

    [Fact]
    public void Paid_within_the_term_there_are_none() => Assert.Equal("0.00", On("2026-04-01", Some.Payment(1000, "2026-03-16")));

    [Fact]
    public void Several_invoices_of_one_letter_are_added_up_and_vat_comes_on_top()
    {
        var costs = NoticeCosts.On(Letter, [Some.Invoice("a", 1000), Some.Invoice("b", 2000)], [Some.Payment(500, "2026-03-10", "b")], Some.Day("2026-04-01"), 21);

        Assert.Equal(new CollectionCosts(Money.Euro(2500), Money.Euro(375), Money.Euro(78.75m)), costs);
    }

    [Fact]
    public void A_payment_after_the_term_goes_to_the_costs_first()
    {
        var costs = NoticeCosts.On(Letter, [Some.Invoice(amount: 1000)], [], Some.Day("2026-03-20"));

        Assert.Equal(new ClaimAllocation(Money.Euro(150), Money.Euro(0), Money.Euro(50), Money.Euro(0)), Allocation.Within(costs.Total, Money.Euro(0), Money.Euro(1000), Money.Euro(200)));
    }

    private static string On(string day, params Payment[] payments) =>
        NoticeCosts.On(Letter, [Some.Invoice(amount: 1000)], payments, Some.Day(day)).Costs.ToString().Split(' ')[0];
}
