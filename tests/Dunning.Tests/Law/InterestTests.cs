using Dunning.Core.Amounts;
using Dunning.Core.Law;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Law;

public class InterestTests
{
    private static readonly Arbitrary<DateOnly> AnyDay = Gen.Choose(0, 365 * 20).Select(days => new DateOnly(2003, 1, 1).AddDays(days)).ToArbitrary();
    private static readonly Arbitrary<int> AnyCents = Gen.Choose(0, 100_000_00).ToArbitrary();
    private static readonly Arbitrary<(int Months, int More)> AnyStretch = Gen.Choose(0, 300).Zip(Gen.Choose(0, 60)).ToArbitrary();

    [Fact]
    public void Within_a_year_interest_may_be_cut_in_two() =>
        Prop.ForAll(AnyCents, AnyDay, AnyStretch, (cents, from, stretch) =>
        {
            var middle = from.AddDays(stretch.Months);
            var to = middle.AddDays(stretch.More);
            var whole = Interest(cents, from, to);
            var parts = Interest(cents, from, middle) + Interest(cents, middle.AddDays(1), to);
            return Math.Abs((whole - parts).Amount) <= 0.01m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Segments_follow_each_other_and_add_up_to_the_interest() =>
        Prop.ForAll(AnyCents, AnyDay, Gen.Choose(0, 2000).ToArbitrary(), (cents, from, days) =>
        {
            var interest = StatutoryInterest.Over(InterestKind.Commercial, Money.FromCents(cents + 1, "EUR"), from, from.AddDays(days));
            return interest.Interest == interest.Segments.Aggregate(Money.Euro(0), (sum, segment) => sum + segment.Interest)
                && interest.Days == days + 1
                && interest.Segments[0].From == from && interest.Segments[^1].To == from.AddDays(days)
                && interest.Segments.Zip(interest.Segments.Skip(1)).All(pair => pair.First.To.AddDays(1) == pair.Second.From);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Interest_never_shrinks_with_time() =>
        Prop.ForAll(AnyCents, AnyDay, Gen.Choose(0, 1500).ToArbitrary(), (cents, from, days) =>
            Interest(cents, from, from.AddDays(days)) <= Interest(cents, from, from.AddDays(days + 1))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_payment_lowers_the_base_from_the_next_day()
    {
        var interest = StatutoryInterest.Over(
            InterestKind.Statutory, [new(new(2026, 2, 1), Money.Euro(1000)), new(new(2026, 2, 11), Money.Euro(400)), new(new(2026, 3, 1), Money.Euro(0))], new(2026, 6, 30));

        Assert.Equal(["2026-02-01 1000.00 EUR 1.10 EUR", "2026-02-11 400.00 EUR 0.78 EUR"], interest.Segments.Select(segment => FormattableString.Invariant($"{segment.From:yyyy-MM-dd} {segment.Base} {segment.Interest}")));
        Assert.Equal(Money.Euro(1.88m), interest.Interest);
        Assert.Equal(28, interest.Days);
    }

    private static Money Interest(int cents, DateOnly from, DateOnly to) =>
        StatutoryInterest.Over(InterestKind.Statutory, Money.FromCents(cents, "EUR"), from, to).Interest;
}
