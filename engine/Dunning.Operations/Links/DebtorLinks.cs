using Dunning.Core.Parties;

namespace Dunning.Operations.Links;

/// <summary>Makes the link to a debtor's own page that stands in his letters.</summary>
public sealed class DebtorLinks(LinkSigner signer)
{
    /// <summary>How long one is good: longer than a procedure takes, not for ever.</summary>
    public const int Days = 180;

    /// <summary>The address; empty when the office has none that debtors can reach. A letter made again has the same.</summary>
    /// <param name="firm">The office.</param>
    /// <param name="caseId">A case of the debtor.</param>
    /// <param name="day">Date of the letter.</param>
    public string Of(Firm firm, long caseId, DateOnly day) =>
        LinkAddress.Of(firm, LinkAddress.DebtorPage, () => signer.Sign(new SignedLink(LinkPurpose.DebtorPage, caseId, day.AddDays(Days))));
}
