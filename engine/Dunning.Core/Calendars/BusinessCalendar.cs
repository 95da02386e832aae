using System.Collections.Frozen;

namespace Dunning.Core.Calendars;

/// <summary>Which days are business days: all but Saturdays, Sundays and holidays.</summary>
public sealed class BusinessCalendar
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    private readonly Func<int, IReadOnlyList<DateOnly>> holidaysOfYear;
    private readonly FrozenSet<DateOnly> known;

    private BusinessCalendar(Func<int, IReadOnlyList<DateOnly>> holidaysOfYear)
    {
        this.holidaysOfYear = holidaysOfYear;
        known = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(holidaysOfYear).ToFrozenSet();
    }

    /// <summary>The calendar of the Netherlands.</summary>
    /// <law>ATW art. 3</law>
    public static BusinessCalendar Dutch { get; } = new(DutchHolidays.OfYear);

    /// <summary>Whether the day is a holiday or equated with one; a Sunday is not a holiday by itself.</summary>
    /// <law>ATW art. 3</law>
    public bool IsHoliday(DateOnly day) =>
        day.Year is >= FirstYear and <= LastYear ? known.Contains(day) : holidaysOfYear(day.Year).Contains(day);

    /// <summary>Whether offices work: no Saturday, Sunday or holiday.</summary>
    /// <law>ATW art. 1 and 3</law>
    public bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The day itself when it is a business day, else the first one after it.</summary>
    /// <law>ATW art. 1</law>
    public DateOnly NextBusinessDay(DateOnly day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The business day that lies a number of business days further on, or back when negative.</summary>
    /// <param name="day">The day from which is counted; not counted itself, and it need not be a business day.</param>
    /// <param name="count">How many; zero gives the day itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day would lie outside the calendar.</exception>
    public DateOnly AddBusinessDays(DateOnly day, int count)
    {
        _ = day.AddDays(count);
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; left--)
        {
            do
            {
                day = day.AddDays(step);
            }
            while (!IsBusinessDay(day));
        }

        return day;
    }

    /// <summary>The last day of a term set by law, moved on when it falls on a Saturday, Sunday or holiday.</summary>
    /// <remarks>Not for terms that parties agreed, nor for terms of more than ninety days or three months.</remarks>
    /// <law>ATW art. 1 lid 1 and art. 4</law>
    public DateOnly MoveStatutoryTerm(DateOnly lastDay) => NextBusinessDay(lastDay);
}
