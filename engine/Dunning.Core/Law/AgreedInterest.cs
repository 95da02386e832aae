namespace Dunning.Core.Law;

/// <summary>Interest that businesses agreed in place of the statutory one: simple, unless a contract says otherwise, which is left to people.</summary>
/// <remarks>Not towards a consumer before somebody has judged the clause (Directive 93/13/EEC): an unfair one costs the statutory interest too.</remarks>
/// <param name="Percent">The rate for one period, in percent; not negative.</param>
/// <param name="Per">The period.</param>
/// <law>BW 6:119 lid 3, 6:119a lid 9</law>
public sealed record AgreedInterest(decimal Percent, AgreedPeriod Per)
{
    /// <summary>The rate for one period, in percent.</summary>
    public decimal Percent { get; } = Percent >= 0 ? Percent : throw new ArgumentOutOfRangeException(nameof(Percent), Percent, "A rate of interest is not negative.");

    /// <summary>The interest over a principal that changes by payments and credits.</summary>
    /// <param name="principals">What is open from which day; the first one is the first day of default.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="dayCount">How many days a year has, for a rate by the year.</param>
    /// <returns>The stretches, each rounded so that they add up to the rounded whole; none when <paramref name="to"/> lies before the first day.</returns>
    /// <law>BW 6:119 lid 3, 6:119a lid 9</law>
    public IReadOnlyList<InterestSegment> Over(IReadOnlyList<OpenPrincipal> principals, DateOnly to, DayCount dayCount = DayCount.Actual365)
    {
        var open = OpenPrincipal.InOrder(principals);
        var start = open[0].From;
        var segments = new List<InterestSegment>();
        var (exact, shown) = (open[0].Amount * 0, open[0].Amount * 0);
        for (var (first, count) = (start, 1); first <= to; count++)
        {
            var next = Per == AgreedPeriod.MonthOrPart
                ? start.AddMonths(count)
                : new[] { start.AddYears(YearsSince(start, first) + 1), open.FirstOrDefault(principal => principal.From > first)?.From ?? DateOnly.MaxValue }.Min();
            var last = next <= to ? next.AddDays(-1) : to;
            var amount = open.Last(principal => principal.From <= first).Amount;
            var days = last.DayNumber - first.DayNumber + 1;
            exact += amount * (Percent / 100m) * (Per == AgreedPeriod.MonthOrPart ? 1 : days / DaysInYear(start, first, dayCount));
            var interest = exact.Rounded() - shown;
            shown += interest;
            if (amount.IsPositive)
            {
                segments.Add(new InterestSegment(first, last, days, Percent, amount, interest));
            }

            first = next;
        }

        return segments;
    }

    private static decimal DaysInYear(DateOnly start, DateOnly day, DayCount dayCount)
    {
        var years = YearsSince(start, day);
        return dayCount.DaysInYear(start.AddYears(years), start.AddYears(years + 1).AddDays(-1));
    }

    private static int YearsSince(DateOnly start, DateOnly day)
    {
        var years = day.Year - start.Year;
        return start.AddYears(years) > day ? years - 1 : years;
    }
}
