using Dunning.Cases.Gate;
using Dunning.Operations.Calendars;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Calendars;

/// <summary>The creditor's day: that of the sample office when one is set, otherwise today in the Netherlands.</summary>
public sealed class SqliteClock(SqliteDatabase database, TimeProvider time) : IOfficeClock
{
    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private DateTime Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), Netherlands).DateTime;

    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) =>
        await SampleDayAsync(cancellationToken).ConfigureAwait(false) ?? DateOnly.FromDateTime(Now);

    public async Task<DateTime> MomentAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var now = Now;
        return await SampleDayAsync(cancellationToken).ConfigureAwait(false) is null && DateOnly.FromDateTime(now) == day ? now : day.ToDateTime(Approach.UsualTime);
    }

    public Task<DateOnly?> SampleDayAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => Day.ReadOrNull(transaction.One<string>("SELECT value FROM settings WHERE name = 'sample-day'")), cancellationToken);

    public Task SetSampleDayAsync(DateOnly day, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Run(
                "INSERT INTO settings (name, value) VALUES ('sample-day', @day) ON CONFLICT (name) DO UPDATE SET value = excluded.value", new { day = Day.Text(day) }),
            cancellationToken);
}
