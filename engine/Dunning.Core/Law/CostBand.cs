namespace Dunning.Core.Law;

/// <summary>A band of the scale of collection costs.</summary>
/// <param name="UpTo">The principal at which the band ends, in euro; null for the last band.</param>
/// <param name="Percent">What is charged over the part of the principal inside the band.</param>
/// <law>Besluit BIK art. 2 lid 1</law>
public sealed record CostBand(decimal? UpTo, decimal Percent);
