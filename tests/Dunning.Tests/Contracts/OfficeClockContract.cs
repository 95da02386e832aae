using Xunit;

namespace Dunning.Tests.Contracts;

/// <remarks>The real clock stands at 22:30 in London on the last day of June, half past midnight the next day in Amsterdam.</remarks>
public abstract class OfficeClockContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    [Fact]
    public async Task Without_a_sample_day_it_is_today_in_the_Netherlands()
    {
        Assert.Null(await Office.Clock.SampleDayAsync(None));
        Assert.Equal(Given.Day("2026-07-01"), await Office.Clock.TodayAsync(None));
    }

    [Fact]
    public async Task Today_is_worked_on_now_and_any_other_day_in_the_morning()
    {
        Assert.Equal(new DateTime(2026, 7, 1, 0, 30, 0), await Office.Clock.MomentAsync(Given.Day("2026-07-01"), None));
        Assert.Equal(new DateTime(2026, 7, 2, 9, 0, 0), await Office.Clock.MomentAsync(Given.Day("2026-07-02"), None));

        await Office.Clock.SetSampleDayAsync(Given.Day("2026-07-01"), None);

        Assert.Equal(new DateTime(2026, 7, 1, 9, 0, 0), await Office.Clock.MomentAsync(Given.Day("2026-07-01"), None));
    }

    [Fact]
    public async Task The_sample_office_lives_on_its_own_day()
    {
        await Office.Clock.SetSampleDayAsync(Given.Day("2026-01-05"), None);
        await Office.Clock.SetSampleDayAsync(Given.Day("2026-01-06"), None);

        Assert.Equal(Given.Day("2026-01-06"), await Office.Clock.TodayAsync(None));
        Assert.Equal(Given.Day("2026-01-06"), await Office.Clock.SampleDayAsync(None));
    }
}
