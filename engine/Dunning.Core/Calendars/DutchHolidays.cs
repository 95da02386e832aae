namespace Dunning.Core.Calendars;

/// <summary>The Dutch statutory holidays, computed for any year, with the days that a royal decree equates with them.</summary>
/// <law>ATW art. 3</law>
public static class DutchHolidays
{
    /// <summary>Days equated by royal decree, with their source and review date.</summary>
    /// <law>ATW art. 3 lid 3</law>
    public static DatedTable<DateOnly[]> EquatedDays { get; } = DatedTable<DateOnly[]>.Embedded("equated-days");

    /// <summary>The holidays of a year in order, Good Friday and the days equated by decree included.</summary>
    /// <law>ATW art. 3</law>
    public static IReadOnlyList<DateOnly> OfYear(int year)
    {
        var easter = EasterSunday(year);
        var extra = EquatedDays.Values.SelectMany(period => period.Value).Where(day => day.Year == year);
        return
        [
            .. new[]
            {
                new DateOnly(year, 1, 1),
                easter.AddDays(-2),
                easter,
                easter.AddDays(1),
                KingsDay(year),
                new DateOnly(year, 5, 5),
                easter.AddDays(39),
                easter.AddDays(49),
                easter.AddDays(50),
                new DateOnly(year, 12, 25),
                new DateOnly(year, 12, 26),
            }.Concat(extra).Distinct().Order(),
        ];
    }

    // Queen's Day on 30 April until 2013, King's Day on 27 April since; the day before when it is a Sunday.
    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, year < 2014 ? 30 : 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    // The Gregorian computus (Meeus, Jones, Butcher).
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var ordinal = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, ordinal / 31, (ordinal % 31) + 1);
    }
}
