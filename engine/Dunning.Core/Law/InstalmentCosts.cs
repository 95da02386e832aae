using Dunning.Core.Amounts;

namespace Dunning.Core.Law;

/// <summary>Collection costs of instalments of one contract, such as rent or a subscription: seen, not computed.</summary>
/// <remarks>The tariff stands in Besluit BIK art. 2a. Its text could not be had, so a person decides, and nothing is the safe amount.</remarks>
/// <law>BW 6:96 lid 8; Besluit BIK art. 2a</law>
public static class InstalmentCosts
{
    /// <summary>The amount to propose to the person who decides.</summary>
    /// <returns>Nothing.</returns>
    /// <law>BW 6:96 lid 8; Besluit BIK art. 2a</law>
    public static Money Proposal() => Money.Euro(0);

    /// <summary>Whether a person must decide the costs: a small instalment, and a demand for another one in the months before.</summary>
    /// <param name="instalment">The instalment's principal, euro.</param>
    /// <param name="demand">The day of this demand.</param>
    /// <param name="earlierDemands">Days of earlier fourteen-day letters for instalments of the same contract.</param>
    /// <law>BW 6:96 lid 8; Besluit BIK art. 2a</law>
    public static bool NeedPerson(Money instalment, DateOnly demand, params IEnumerable<DateOnly> earlierDemands) =>
        CollectionCosts.Scale(instalment) <= CollectionCosts.BusinessMinimum()
        && earlierDemands.Any(earlier => earlier < demand && earlier >= demand.AddMonths(-LegalTerms.Latest.InstalmentMonths));
}
