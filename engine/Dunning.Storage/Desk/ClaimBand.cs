using System.Runtime.InteropServices;
using Dunning.Operations.Desk;

namespace Dunning.Storage.Desk;

/// <summary>What is open of one age: band 0 is not yet due, band 1 the youngest.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClaimBand(long Band, long Invoices, long Cents)
{
    /// <summary>Last day past the due date of each band but the last, which has no end.</summary>
    public static readonly int[] Ends = [30, 60, 90];

    /// <summary>The bands of what is overdue.</summary>
    public static IReadOnlyList<AgeBand> Bands(IReadOnlyList<ClaimBand> claims) =>
    [
        .. Enumerable.Range(1, Ends.Length + 1).Select(band => new AgeBand(
            band == 1 ? 1 : Ends[band - 2] + 1,
            band <= Ends.Length ? Ends[band - 1] : null,
            claims.Where(claim => claim.Band == band).Sum(claim => claim.Cents) / 100m,
            (int)claims.Where(claim => claim.Band == band).Sum(claim => claim.Invoices))),
    ];
}
