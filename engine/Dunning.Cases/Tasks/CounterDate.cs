using Dunning.Core.Calendars;

namespace Dunning.Cases.Tasks;

/// <summary>The date to propose when the debtor wants to pay too late: at least seven days ahead, on a business day, so that it can be kept.</summary>
public static class CounterDate
{
    private const int Days = 7;

    /// <summary>The date to propose today.</summary>
    public static DateOnly From(DateOnly today) => BusinessCalendar.Dutch.NextBusinessDay(today.AddDays(Days));
}
