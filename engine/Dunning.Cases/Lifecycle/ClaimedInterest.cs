using Dunning.Core.Law;

namespace Dunning.Cases.Lifecycle;

/// <summary>Statutory interest is claimed; how much it is, is reckoned on the day somebody asks.</summary>
/// <param name="Kind">Statutory, or commercial between businesses.</param>
/// <param name="From">First day on which it runs.</param>
/// <law>BW 6:119, 6:119a</law>
public sealed record ClaimedInterest(InterestKind Kind, DateOnly From);
