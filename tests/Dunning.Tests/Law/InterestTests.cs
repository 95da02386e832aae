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

    // BW 6:119 lid 2: what the segments of a full year earn, rounded, joins the base of the next; nothing else ever does.
    [Fact]
    public void Interest_is_its_segments_added_year_by_year() =>
        Prop.ForAll(AnyKind, AnyCents, AnyDay.Generator.Zip(Gen.Choose(0, 2500)).ToArbitrary(), (kind, cents, days) =>
        {
            var (from, length) = days;
            var principal = Money.FromCents(cents + 1, "EUR");
            var interest = StatutoryInterest.Over(kind, principal, from, from.AddDays(length));
            var sum = Money.Euro(0);
            foreach (var year in interest.Segments.GroupBy(segment => Enumerable.Range(0, 100).Last(years => from.AddYears(years) <= segment.From)))
            {
                if (year.Any(segment => segment.Base != principal + sum))
                {
                    return false;
                }

                sum += Money.Euro(year.Sum(segment => segment.Base.Amount * segment.Rate * segment.Days) / 36500m).Rounded();
            }

            return sum == interest.Interest;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_at_any_day_the_first_part_is_the_beginning_of_the_whole() =>
        Prop.ForAll(AnyCents, AnyDay, Gen.Choose(0, 1500).Zip(Gen.Choose(0, 1500)).ToArbitrary(), (cents, from, lengths) =>
        {
            var cut = from.AddDays(lengths.Item1);
            var whole = StatutoryInterest.Over(InterestKind.Statutory, Money.FromCents(cents + 1, "EUR"), from, cut.AddDays(lengths.Item2));
            var part = StatutoryInterest.Over(InterestKind.Statutory, Money.FromCents(cents + 1, "EUR"), from, cut);
            return Shapes(part.Segments).SequenceEqual(Shapes(whole.Segments.Where(segment => segment.From <= cut).Select(segment => segment with { To = segment.To < cut ? segment.To : cut })));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_at_an_anniversary_the_interest_so_far_is_principal_of_the_rest() =>
        Prop.ForAll(AnyCents, AnyDay, Gen.Choose(1, 4).Zip(Gen.Choose(0, 900)).ToArbitrary(), (cents, from, stretch) =>
        {
            var anniversary = from.AddYears(stretch.Item1);
            var to = anniversary.AddDays(stretch.Item2);
            var first = Interest(cents, from, anniversary.AddDays(-1));
            var rest = StatutoryInterest.Over(InterestKind.Statutory, Money.FromCents(cents, "EUR") + first, anniversary, to).Interest;
            return from is { Month: 2, Day: 29 } || Interest(cents, from, to) == first + rest;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2023-03-01", "2024-02-29", DayCount.Actual365, "60.16")]
    [InlineData("2023-03-01", "2024-02-29", DayCount.FullYearIsRate, "60.00")]
    [InlineData("2025-03-01", "2026-02-28", DayCount.FullYearIsRate, "60.00")]
    public void A_leap_year_yields_a_day_more_or_just_the_rate(string from, string to, DayCount dayCount, string interest) =>
        Assert.Equal(interest, AgreedYear(6).Over([new(Day(from), Money.Euro(1000))], Day(to), dayCount).Aggregate(Money.Euro(0), (sum, segment) => sum + segment.Interest).ToString().Split(' ')[0]);

    [Fact]
    public void Statutory_interest_over_a_full_leap_year_may_be_just_the_rate() =>
        Assert.Equal(
            ["70.19", "70.00"],
            new[] { DayCount.Actual365, DayCount.FullYearIsRate }.Select(count => StatutoryInterest.Over(InterestKind.Statutory, Money.Euro(1000), new(2024, 1, 1), new(2024, 12, 31), count).Interest.ToString().Split(' ')[0]));

    [Theory]
    [InlineData("2026-01-31", "10.00")]
    [InlineData("2026-02-27", "10.00")]
    [InlineData("2026-02-28", "20.00")]
    [InlineData("2026-03-30", "20.00")]
    [InlineData("2026-03-31", "30.00")]
    [InlineData("2026-01-30", "0.00")]
    public void Interest_by_the_month_is_due_for_each_month_that_has_begun(string to, string interest) =>
        Assert.Equal(interest, Sum(new AgreedInterest(1, AgreedPeriod.MonthOrPart).Over([new(Day("2026-01-31"), Money.Euro(1000))], Day(to))));

    [Fact]
    public void A_payment_lowers_agreed_interest_from_the_next_day_or_the_next_month()
    {
        OpenPrincipal[] open = [new(Day("2026-01-01"), Money.Euro(1000)), new(Day("2026-01-11"), Money.Euro(400)), new(Day("2026-03-01"), Money.Euro(0))];

        Assert.Equal(["2026-01-01 10 1000.00 EUR 3.29 EUR", "2026-01-11 49 400.00 EUR 6.44 EUR"], AgreedYear(12).Over(open, Day("2026-12-31")).Select(Line));
        Assert.Equal(["2026-01-01 31 1000.00 EUR 10.00 EUR", "2026-02-01 28 400.00 EUR 4.00 EUR"], new AgreedInterest(1, AgreedPeriod.MonthOrPart).Over(open, Day("2026-12-31")).Select(Line));
    }

    [Fact]
    public void Agreed_interest_is_simple_and_not_negative()
    {
        Assert.Equal("120.33", Sum(AgreedYear(12).Over([new(Day("2025-01-01"), Money.Euro(1000))], Day("2026-01-01"))));
        Assert.Equal("240.00", Sum(AgreedYear(12).Over([new(Day("2025-01-01"), Money.Euro(1000))], Day("2026-12-31"))));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgreedYear(-1));
        Assert.Throws<ArgumentException>(() => AgreedYear(1).Over([], Day("2026-12-31")));
        Assert.Throws<ArgumentException>(() => AgreedYear(1).Over([new(Day("2026-01-01"), Money.Euro(-1))], Day("2026-12-31")));
    }

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

    private static readonly Arbitrary<InterestKind> AnyKind = Gen.Elements(InterestKind.Statutory, InterestKind.Commercial).ToArbitrary();

    private static AgreedInterest AgreedYear(decimal percent) => new(percent, AgreedPeriod.Year);

    private static string Sum(IEnumerable<InterestSegment> segments) => segments.Aggregate(Money.Euro(0), (sum, segment) => sum + segment.Interest).ToString().Split(' ')[0];

    private static string Line(InterestSegment segment) => FormattableString.Invariant($"{segment.From:yyyy-MM-dd} {segment.Days} {segment.Base} {segment.Interest}");

    private static IEnumerable<(DateOnly, DateOnly, decimal, Money)> Shapes(IEnumerable<InterestSegment> segments) => segments.Select(segment => (segment.From, segment.To, segment.Rate, segment.Base));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Money Interest(int cents, DateOnly from, DateOnly to) =>
        StatutoryInterest.Over(InterestKind.Statutory, Money.FromCents(cents, "EUR"), from, to).Interest;
}
