namespace Dunning.Core.Law;

/// <summary>The scale of collection costs as it holds from some day.</summary>
/// <param name="Minimum">The least that is due, in euro.</param>
/// <param name="Maximum">The most that is due, in euro.</param>
/// <param name="Bands">The bands, lowest first.</param>
/// <law>Besluit BIK art. 2 lid 1 and 2</law>
public sealed record CostScale(decimal Minimum, decimal Maximum, IReadOnlyList<CostBand> Bands)
{
    /// <summary>The costs over a principal, not rounded; nothing over nothing.</summary>
    /// <param name="principal">In euro, not negative.</param>
    /// <law>Besluit BIK art. 2 lid 1 and 2</law>
    public decimal Over(decimal principal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(principal, 0m); // not ThrowIfNegative: what is left of sums can be a negative zero
        if (principal == 0)
        {
            return 0;
        }

        var costs = 0m;
        var from = 0m;
        foreach (var band in Bands)
        {
            var to = Math.Min(principal, band.UpTo ?? principal);
            costs += (to - from) * band.Percent / 100m;
            from = to;
        }

        return Math.Clamp(costs, Minimum, Maximum);
    }
}
