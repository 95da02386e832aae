namespace Dunning.Core.Law;

/// <summary>Why a debtor is in default (verzuim).</summary>
/// <law>BW 6:81 to 6:83, 6:119a, 6:119b</law>
public enum DefaultBasis
{
    /// <summary>An agreed term that was meant to be final has passed.</summary>
    /// <law>BW 6:83 a</law>
    AgreedTerm,

    /// <summary>Nothing was agreed between businesses: thirty days after receipt of the invoice.</summary>
    /// <law>BW 6:119a lid 2, 6:119b lid 2</law>
    StatutoryTerm,

    /// <summary>The same thirty days when a public authority owes.</summary>
    /// <law>BW 6:119b lid 2</law>
    StatutoryTermPublic,

    /// <summary>A written demand gave a reasonable term and that has passed.</summary>
    /// <law>BW 6:82 lid 1</law>
    NoticeExpired,

    /// <summary>A demand made no sense, as the debtor can not pay for the time being, and a written statement held him liable.</summary>
    /// <law>BW 6:82 lid 2</law>
    LiabilityNotice,

    /// <summary>The debtor has said that he will not pay.</summary>
    /// <law>BW 6:83 c</law>
    DebtorStatement,
}
