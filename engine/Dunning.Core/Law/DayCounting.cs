namespace Dunning.Core.Law;

// The divisor of a day's interest.
internal static class DayCounting
{
    private const int CommonYear = 365;

    public static decimal DaysInYear(this DayCount dayCount, DateOnly first, DateOnly last) =>
        dayCount == DayCount.FullYearIsRate ? last.DayNumber - first.DayNumber + 1 : CommonYear;
}
