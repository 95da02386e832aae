namespace Dunning.Cases.Forecasting;

/// <summary>What money is expected in the weeks to come, and what it does that debtors pay late. Pure: a function of the claims and the day.</summary>
/// <param name="Weeks">The weeks, this one first.</param>
/// <param name="Overdue">What should have come in before today.</param>
/// <param name="Later">What is expected after the last week.</param>
/// <param name="Needed">What the client needs in a week; null when it does not say.</param>
/// <param name="Out">Claims on which nothing is counted, the largest first.</param>
public sealed record CashForecast(IReadOnlyList<ForecastWeek> Weeks, decimal Overdue, decimal Later, decimal? Needed, IReadOnlyList<ForecastClaim> Out)
{
    /// <summary>How many weeks ahead is looked: a quarter of a year.</summary>
    public const int UsualWeeks = 13;

    /// <summary>What is past the day on which it was to be expected, is expected so many days from now: a reminder, and a week to answer it.</summary>
    public const int AfterReminder = 14;

    /// <summary>What is expected in all these weeks.</summary>
    public decimal Expected => Weeks.Sum(week => week.Expected);

    /// <summary>The weeks in which less is expected than is needed.</summary>
    public int ShortWeeks => Weeks.Count(week => week.Short > 0);

    /// <summary>The most by which the client is behind on what its terms promise.</summary>
    public decimal MostBehind => Weeks.Max(week => week.Behind);

    /// <param name="claims">What is open with one client.</param>
    /// <param name="today">The day.</param>
    /// <param name="needed">What the client needs in a week; null when it does not say.</param>
    /// <param name="weeks">How many weeks ahead.</param>
    public static CashForecast Of(IReadOnlyCollection<ForecastClaim> claims, DateOnly today, decimal? needed, int weeks = UsualWeeks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var (byTerm, expected, agreed) = (new decimal[weeks], new decimal[weeks], new decimal[weeks]);
        var (overdue, later) = (0m, 0m);
        var usual = PaymentHabit.Of(claims.Select(claim => claim.Habit).OfType<int>()) ?? 0;
        foreach (var claim in claims)
        {
            if (claim.Due < today)
            {
                overdue += claim.Open;
            }
            else if (Week(claim.Due) is var term && term < weeks)
            {
                byTerm[term] += claim.Open;
            }

            foreach (var (day, amount, isAgreed) in claim.Out is null ? Payments(claim, usual, today) : [])
            {
                if (Week(day) is var week && week < weeks)
                {
                    expected[week] += amount;
                    agreed[week] += isAgreed ? amount : 0;
                }
                else
                {
                    later += amount;
                }
            }
        }

        var behind = overdue;
        return new CashForecast(
            [
                .. Enumerable.Range(0, weeks).Select(week => new ForecastWeek(
                    monday.AddDays(7 * week), byTerm[week], expected[week], agreed[week], behind += byTerm[week] - expected[week], needed is { } need ? Math.Max(0, need - expected[week]) : 0)),
            ],
            overdue, later, needed, [.. claims.Where(claim => claim.Out is not null).OrderByDescending(claim => claim.Open).ThenBy(claim => claim.InvoiceNumber, StringComparer.Ordinal)]);

        int Week(DateOnly day) => (day.DayNumber - monday.DayNumber) / 7;
    }

    // A plan goes before a promise, and what neither covers is paid as usual; together never more than is open.
    private static IEnumerable<(DateOnly Day, decimal Amount, bool Agreed)> Payments(ForecastClaim claim, int usual, DateOnly today)
    {
        var left = claim.Open;
        foreach (var term in claim.Terms ?? [])
        {
            if (Take(term.Amount) is var amount and > 0)
            {
                yield return (Coming(term.Due, today), amount, true);
            }
        }

        if (claim.Terms is null or [] && claim.Promise is { } promise && Take(promise.Amount) is var promised and > 0)
        {
            yield return (Coming(promise.Due, today), promised, true);
        }

        if (left > 0)
        {
            yield return (Coming(claim.Due.AddDays(claim.Habit ?? usual), today), left, false);
        }

        decimal Take(decimal amount)
        {
            var taken = Math.Min(left, amount);
            left -= taken;
            return taken;
        }
    }

    private static DateOnly Coming(DateOnly day, DateOnly today) => day < today ? today.AddDays(AfterReminder) : day;
}
