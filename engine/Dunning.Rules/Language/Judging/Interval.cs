namespace Dunning.Rules.Language.Judging;

/// <summary>Values between two bounds; a bound that is null is none. Bounds are all decimals or all texts.</summary>
internal sealed record Interval(object? Low, bool LowOpen, object? High, bool HighOpen)
{
    // Beyond every whole number there is.
    private const decimal Farthest = 1e20m;

    public static Interval Of(object value) => new(value, false, value, false);

    public bool IsEmpty => Low is not null && High is not null && Compare(Low, High) is var order && (order > 0 || (order == 0 && (LowOpen || HighOpen)));

    public Interval And(Interval other)
    {
        var (low, lowOpen) = Low is null ? (other.Low, other.LowOpen)
            : other.Low is null ? (Low, LowOpen)
            : Compare(Low, other.Low) is var l && l == 0 ? (Low, LowOpen || other.LowOpen)
            : l > 0 ? (Low, LowOpen) : (other.Low, other.LowOpen);
        var (high, highOpen) = High is null ? (other.High, other.HighOpen)
            : other.High is null ? (High, HighOpen)
            : Compare(High, other.High) is var h && h == 0 ? (High, HighOpen || other.HighOpen)
            : h < 0 ? (High, HighOpen) : (other.High, other.HighOpen);
        return new Interval(low, lowOpen, high, highOpen);
    }

    /// <summary>Of whole numbers: with bounds that are themselves in it.</summary>
    public Interval Whole()
    {
        var low = Low is decimal l and > -Farthest and < Farthest ? LowOpen && l == decimal.Floor(l) ? l + 1 : decimal.Ceiling(l) : Low;
        var high = High is decimal h and > -Farthest and < Farthest ? HighOpen && h == decimal.Floor(h) ? h - 1 : decimal.Floor(h) : High;
        return new Interval(low, LowOpen && (low is null || low == Low), high, HighOpen && (high is null || high == High));
    }

    public static int Compare(object left, object right) =>
        left is string text ? string.CompareOrdinal(text, (string)right) : ((decimal)left).CompareTo((decimal)right);
}
