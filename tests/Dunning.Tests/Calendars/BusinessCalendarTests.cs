using System.Globalization;
using Dunning.Core.Calendars;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Calendars;

public class BusinessCalendarTests
{
    private static readonly Arbitrary<DateOnly> AnyDay = Gen.Choose(0, 365 * 40).Select(days => new DateOnly(2000, 1, 1).AddDays(days)).ToArbitrary();

    [Theory]
    [InlineData("2002-03-31")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2035-03-25")]
    [InlineData("2038-04-25")]
    public void Feasts_move_with_Easter(string easter)
    {
        var sunday = DateOnly.ParseExact(easter, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.All(new[] { -2, 1, 39, 50 }, days => Assert.True(BusinessCalendar.Dutch.IsHoliday(sunday.AddDays(days))));
    }

    [Fact]
    public void The_year_2026_has_the_holidays_the_law_and_the_decree_give_it() =>
        Assert.Equal(
            "01-01 01-02 04-03 04-05 04-06 04-27 05-05 05-14 05-15 05-24 05-25 12-25 12-26",
            string.Join(' ', DutchHolidays.OfYear(2026).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public void Every_year_has_the_same_number_of_holidays_outside_decrees_save_where_two_fall_together() =>
        Assert.All(Enumerable.Range(2029, 60), year => Assert.InRange(DutchHolidays.OfYear(year).Count, 10, 11));

    [Fact]
    public void Years_outside_the_ones_kept_ready_are_computed() => Assert.True(BusinessCalendar.Dutch.IsHoliday(new DateOnly(2150, 12, 25)));

    [Fact]
    public void The_next_business_day_is_one_and_is_near() =>
        Prop.ForAll(AnyDay, day =>
        {
            var next = BusinessCalendar.Dutch.NextBusinessDay(day);
            return BusinessCalendar.Dutch.IsBusinessDay(next) && next >= day && next.DayNumber - day.DayNumber <= 5
                && (next == day) == BusinessCalendar.Dutch.IsBusinessDay(day);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_business_days_can_be_undone() =>
        Prop.ForAll(AnyDay, Gen.Choose(0, 60).ToArbitrary(), (day, count) =>
        {
            var start = BusinessCalendar.Dutch.NextBusinessDay(day);
            var end = BusinessCalendar.Dutch.AddBusinessDays(start, count);
            return BusinessCalendar.Dutch.AddBusinessDays(end, -count) == start
                && Enumerable.Range(1, end.DayNumber - start.DayNumber).Count(days => BusinessCalendar.Dutch.IsBusinessDay(start.AddDays(days))) == count;
        }).QuickCheckThrowOnFailure();
}
