using Dunning.Core.Amounts;

namespace Dunning.Core.Law;

/// <summary>What of the principal is open from some day on.</summary>
/// <param name="From">First day on which it is open; the day after a payment, since the day of payment still bears interest.</param>
/// <param name="Amount">Not negative.</param>
/// <law>BW 6:119a lid 1: up to and including the day of payment</law>
public sealed record OpenPrincipal(DateOnly From, Money Amount)
{
    /// <summary>Earliest first; refused when there is none or one is negative.</summary>
    /// <law>BW 6:119a lid 1</law>
    internal static OpenPrincipal[] InOrder(IReadOnlyList<OpenPrincipal> principals) =>
        principals.Count > 0 && principals.All(principal => principal.Amount.Amount >= 0)
            ? [.. principals.OrderBy(principal => principal.From)]
            : throw new ArgumentException("Interest needs a principal, and one that is not negative.", nameof(principals));
}
