using System.Globalization;
using Dunning.Core.Amounts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Amounts;

public class MoneyTests
{
    [Fact]
    public void What_is_added_can_be_taken_away() =>
        Prop.ForAll<int, int>((a, b) => Cents(a) + Cents(b) - Cents(b) == Cents(a)).QuickCheckThrowOnFailure();

    [Fact]
    public void Cents_come_back_as_they_went() => Prop.ForAll<int>(cents => Cents(cents).ToCents() == cents).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("2.345", "2.35")]
    [InlineData("2.3449999", "2.34")]
    public void Half_a_cent_is_rounded_away_from_zero(string exact, string rounded) =>
        Assert.Equal(Euro(rounded), Euro(exact).Rounded());

    [Theory]
    [InlineData(-1, false, false)]
    [InlineData(0, true, false)]
    [InlineData(1, false, true)]
    public void Nothing_is_zero_and_more_is_positive(int cents, bool isZero, bool isPositive) =>
        Assert.Equal((isZero, isPositive), (Cents(cents).IsZero, Cents(cents).IsPositive));

    [Fact]
    public void Amounts_are_compared_and_turned_round()
    {
        var (less, more) = (Euro("1.49"), Euro("1.50"));

        Assert.True(less < more && more > less && less <= more && more >= less);
        Assert.False(more < less || less > more || more <= less || less >= more);
        Assert.True(Equal(more) is (false, false, true, true));
        Assert.Equal((less, more), (Money.Min(more, less), Money.Max(less, more)));
        Assert.Equal(Euro("-1.50"), -more);
        Assert.Equal((Euro("0.01"), Euro("4.50")), (more - less, more * 3));

        static (bool, bool, bool, bool) Equal(Money money) => (money < Euro("1.5"), money > Euro("1.5"), money <= Euro("1.5"), money >= Euro("1.5"));
    }

    [Fact]
    public void Cents_are_hundredths_rounded()
    {
        Assert.Equal(Euro("1.50"), Cents(150));
        Assert.Equal(101, Euro("1.005").ToCents());
    }

    [Fact]
    public void Currencies_do_not_mix()
    {
        var dollar = new Money(1, "USD");

        Assert.Throws<InvalidOperationException>(() => Money.Euro(1) + dollar);
        Assert.Throws<InvalidOperationException>(() => Money.Euro(1) < dollar);
        Assert.Throws<ArgumentException>(() => new Money(1, "eur"));
    }

    [Fact]
    public void The_default_is_nothing_and_may_start_a_sum() => Assert.Equal(Money.Euro(3), default(Money) + Money.Euro(1) + Money.Euro(2));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("nl-NL")]
    public void It_prints_the_same_everywhere(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal("1234.50 EUR", Money.Euro(1234.5m).ToString());
    }

    private static Money Cents(int cents) => Money.FromCents(cents, "EUR");

    private static Money Euro(string text) => Money.Euro(decimal.Parse(text, CultureInfo.InvariantCulture));
}
