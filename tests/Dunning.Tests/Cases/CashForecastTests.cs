using System.Globalization;
using Dunning.Cases.Forecasting;
using Dunning.Cases.Lifecycle;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>Where money is expected. Today is Wednesday 4 March 2026, so week 1 begins on 2 March; four weeks ahead.</summary>
public sealed class CashForecastTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);

    // due day | days late by habit | promise | plan | why out | expected in weeks 1 to 4 and later
    [Theory]
    [InlineData("2026-03-06", "0", "", "", "", "100 0 0 0 | 0")]
    [InlineData("2026-03-04", "0", "", "", "", "100 0 0 0 | 0")]
    [InlineData("2026-03-08", "0", "", "", "", "100 0 0 0 | 0")]
    [InlineData("2026-03-09", "0", "", "", "", "0 100 0 0 | 0")]
    [InlineData("2026-03-06", "7", "", "", "", "0 100 0 0 | 0")]
    [InlineData("2026-03-20", "-10", "", "", "", "0 100 0 0 | 0")]
    [InlineData("2026-03-06", "60", "", "", "", "0 0 0 0 | 100")]
    [InlineData("2026-03-01", "10", "", "", "", "0 100 0 0 | 0")]
    [InlineData("2026-02-01", "10", "", "", "", "0 0 100 0 | 0")]
    [InlineData("2026-03-06", "", "", "", "", "100 0 0 0 | 0")]
    [InlineData("2026-02-01", "60", "2026-03-05 100", "", "", "100 0 0 0 | 0")]
    [InlineData("2026-02-01", "60", "2026-03-05 40", "", "", "40 0 0 0 | 60")]
    [InlineData("2026-02-01", "60", "2026-03-05 250", "", "", "100 0 0 0 | 0")]
    [InlineData("2026-02-01", "60", "2026-03-03 100", "", "", "0 0 100 0 | 0")]
    [InlineData("2026-02-01", "60", "", "2026-03-10 30, 2026-03-24 30, 2026-04-10 40", "", "0 30 0 30 | 40")]
    [InlineData("2026-02-01", "60", "2026-03-05 100", "2026-03-10 30, 2026-03-24 70", "", "0 30 0 70 | 0")]
    [InlineData("2026-02-01", "60", "", "2026-03-10 30", "", "0 30 0 0 | 70")]
    [InlineData("2026-03-06", "0", "2026-03-05 100", "", "Disputed", "0 0 0 0 | 0")]
    [InlineData("2026-03-06", "0", "", "", "Insolvent", "0 0 0 0 | 0")]
    public void Agreements_come_first_then_how_the_debtor_pays(string due, string habit, string promise, string plan, string why, string expected)
    {
        var terms = plan.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Parts).Select(term => new Instalment(term.Day, term.Amount)).ToList();
        var claim = new ForecastClaim(
            "F-1", "Jansen", Day(due), 100, habit.Length == 0 ? null : int.Parse(habit, CultureInfo.InvariantCulture),
            promise.Length == 0 ? null : new Promise(Parts(promise).Amount, Parts(promise).Day, Today), terms, why.Length == 0 ? null : Enum.Parse<OutOfForecast>(why));

        var forecast = CashForecast.Of([claim], Today, null, weeks: 4);

        Assert.Equal(expected, FormattableString.Invariant($"{string.Join(' ', forecast.Weeks.Select(week => week.Expected.ToString(CultureInfo.InvariantCulture)))} | {forecast.Later}"));
        Assert.Equal(why.Length > 0, forecast.Out.Contains(claim));
    }

    [Fact]
    public void The_gap_is_what_the_terms_promise_less_what_is_expected_from_what_is_overdue_on()
    {
        ForecastClaim[] claims =
        [
            new("OUD", "A", Day("2026-02-01"), 100, 10), new("NU", "B", Day("2026-03-06"), 200, 14), new("STRAKS", "C", Day("2026-03-12"), 300, 0),
            new("TWIST", "D", Day("2026-03-13"), 50, Out: OutOfForecast.Disputed),
        ];

        var forecast = CashForecast.Of(claims, Today, needed: 250, weeks: 4);

        Assert.Equal([new DateOnly(2026, 3, 2), new(2026, 3, 9), new(2026, 3, 16), new(2026, 3, 23)], forecast.Weeks.Select(week => week.Monday));
        Assert.Equal([200m, 350, 0, 0], forecast.Weeks.Select(week => week.ByTerm));
        Assert.Equal([0m, 300, 300, 0], forecast.Weeks.Select(week => week.Expected));
        Assert.Equal([300m, 350, 50, 50], forecast.Weeks.Select(week => week.Behind));
        Assert.Equal([250m, 0, 0, 250], forecast.Weeks.Select(week => week.Short));
        Assert.Equal((100m, 350m, 2, 600m), (forecast.Overdue, forecast.MostBehind, forecast.ShortWeeks, forecast.Expected));
    }

    [Fact]
    public void Somebody_without_a_history_is_taken_for_one_of_the_others()
    {
        ForecastClaim[] claims = [new("1", "A", Day("2026-03-05"), 10, 7), new("2", "B", Day("2026-03-05"), 10, 7), new("3", "NIEUW", Day("2026-03-05"), 100)];

        Assert.Equal([0m, 120, 0, 0], CashForecast.Of(claims, Today, null, weeks: 4).Weeks.Select(week => week.Expected));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("5", 5)]
    [InlineData("3 400 5", 5)]
    [InlineData("-4 0 2 9", 2)]
    public void The_middle_of_what_he_did_is_his_habit(string daysLate, int? habit) =>
        Assert.Equal(habit, PaymentHabit.Of(daysLate.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(days => int.Parse(days, CultureInfo.InvariantCulture))));

    [Fact]
    public void What_came_in_since_the_plan_pays_its_earliest_terms()
    {
        var plan = new PaymentPlan([new Instalment(Day("2026-03-01"), 30), new Instalment(Day("2026-04-01"), 30), new Instalment(Day("2026-05-01"), 40)], Today);

        Assert.Equal([new Instalment(Day("2026-04-01"), 15), new Instalment(Day("2026-05-01"), 40)], ForecastClaim.Left(plan, came: 45));
    }

    private static (DateOnly Day, decimal Amount) Parts(string text) => (Day(text[..10]), decimal.Parse(text[11..], CultureInfo.InvariantCulture));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
