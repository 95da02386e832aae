using Dunning.Core.Amounts;

namespace Dunning.Core.Law;

/// <summary>A stretch of days with one rate over one base.</summary>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Days">Number of days.</param>
/// <param name="Rate">Yearly rate in percent.</param>
/// <param name="Base">What the rate is taken over: principal and the interest of full years.</param>
/// <param name="Interest">Interest of the stretch, in whole cents; the segments' interest adds up to the total.</param>
/// <law>BW 6:119 lid 1 and 2, 6:119a lid 1 and 3; Bki art. 3.1 lid 3 b</law>
public sealed record InterestSegment(DateOnly From, DateOnly To, int Days, decimal Rate, Money Base, Money Interest);
