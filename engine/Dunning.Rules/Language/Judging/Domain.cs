namespace Dunning.Rules.Language.Judging;

/// <summary>The values something may have: intervals, and whether it may be odd (missing, or not a number), which no comparison but "not equal" accepts.</summary>
internal sealed record Domain(IReadOnlyList<Interval> Intervals, bool Odd, bool IsWhole)
{
    public static Domain Flag { get; } = Values([0m, 1m]);

    public bool IsEmpty => Intervals.Count == 0 && !Odd;

    public static Domain Between(decimal? low, decimal? high, bool isWhole, bool odd) => new([new Interval(low, low is null, high, high is null)], odd, isWhole);

    /// <summary>Single whole numbers.</summary>
    public static Domain Values(decimal[] values, bool odd = false) => new(Array.ConvertAll(values, value => Interval.Of(value)), odd, true);

    public Domain And(Domain other)
    {
        var both = new List<Interval>();
        foreach (var left in Intervals)
        {
            foreach (var right in other.Intervals)
            {
                if (Fit(left.And(right)) is { IsEmpty: false } shared)
                {
                    both.Add(shared);
                }
            }
        }

        return new Domain(both, Odd && other.Odd, IsWhole);
    }

    /// <summary>What of this is not in the other, which is a part of it.</summary>
    public Domain Except(Domain other)
    {
        var left = this;
        foreach (var interval in other.Intervals)
        {
            var outside = new List<Interval>(2);
            if (interval.Low is not null)
            {
                outside.Add(new Interval(null, true, interval.Low, !interval.LowOpen));
            }

            if (interval.High is not null)
            {
                outside.Add(new Interval(interval.High, !interval.HighOpen, null, true));
            }

            left = left.And(new Domain(outside, true, IsWhole));
        }

        return left with { Odd = Odd && !other.Odd };
    }

    private Interval Fit(Interval interval) => IsWhole ? interval.Whole() : interval;
}
