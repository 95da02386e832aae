using Dunning.Cases.Gate;
using Dunning.Operations.Calendars;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryClock(TimeProvider time) : IOfficeClock
{
    private DateOnly? sample;

    private DateTime Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")).DateTime;

    public Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => Task.FromResult(sample ?? DateOnly.FromDateTime(Now));

    public Task<DateTime> MomentAsync(DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult(sample is null && DateOnly.FromDateTime(Now) == day ? Now : day.ToDateTime(Approach.UsualTime));

    public Task<DateOnly?> SampleDayAsync(CancellationToken cancellationToken) => Task.FromResult(sample);

    public Task SetSampleDayAsync(DateOnly day, CancellationToken cancellationToken)
    {
        sample = day;
        return Task.CompletedTask;
    }
}
