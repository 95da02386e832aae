namespace Dunning.Core.Law;

/// <summary>What kind of claim, as far as limitation goes.</summary>
/// <law>BW 3:307, 7:28</law>
public enum ClaimKind
{
    /// <summary>Any contractual claim for money: five years.</summary>
    /// <law>BW 3:307 lid 1, 3:308</law>
    General,

    /// <summary>The price of goods sold to a consumer: two years.</summary>
    /// <law>BW 7:28</law>
    ConsumerSale,
}
