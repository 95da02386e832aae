namespace Dunning.Operations.Calendars;

/// <summary>Tells the creditor's day. The sample office lives on a clock of its own.</summary>
public interface IOfficeClock
{
    /// <summary>Today in the Netherlands, or the sample office's day.</summary>
    Task<DateOnly> TodayAsync(CancellationToken cancellationToken);

    /// <summary>The moment in the Netherlands at which a day is worked on: now, when it is today by the real clock; on any other day an hour of work.</summary>
    Task<DateTime> MomentAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>The sample office's day; null when the real clock is used.</summary>
    Task<DateOnly?> SampleDayAsync(CancellationToken cancellationToken);

    /// <summary>Sets the sample office's day.</summary>
    Task SetSampleDayAsync(DateOnly day, CancellationToken cancellationToken);
}
