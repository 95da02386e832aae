namespace Dunning.Tests.SampleOffice;

/// <summary>The days of the sample office: twelve weeks from a Monday, of which the demonstration runs ten.</summary>
internal static class SampleCalendar
{
    public const int Days = 84;
    public const int DemoDays = 70;

    private static readonly DateOnly[] Closed = [new(2025, 12, 25), new(2025, 12, 26), new(2026, 1, 1)];

    public static DateOnly Start { get; } = new(2026, 1, 5);

    public static DateOnly End { get; } = Start.AddDays(Days - 1);

    public static bool IsBankDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Closed.Contains(day);

    /// <summary>The day itself, or the first bank day after it.</summary>
    public static DateOnly BankDay(DateOnly day)
    {
        while (!IsBankDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public static DateOnly NextMonday(DateOnly day) => day.AddDays((8 - (int)day.DayOfWeek) % 7 is var ahead and > 0 ? ahead : 7);
}
