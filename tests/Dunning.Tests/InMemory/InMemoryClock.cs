using Dunning.Operations.Calendars;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryClock(TimeProvider time) : IOfficeClock
{
    private DateOnly? sample;

    public Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => Task.FromResult(
        sample ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")).DateTime));

    public Task<DateOnly?> SampleDayAsync(CancellationToken cancellationToken) => Task.FromResult(sample);

    public Task SetSampleDayAsync(DateOnly day, CancellationToken cancellationToken)
    {
        sample = day;
        return Task.CompletedTask;
    }
}
