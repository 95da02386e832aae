namespace Dunning.Core.Law;

/// <summary>What kind of business a party to a commercial contract is.</summary>
/// <law>BW 6:119a lid 6, 6:119b; BW 2:397</law>
public enum PartySize
{
    /// <summary>A small or medium-sized business.</summary>
    SmallOrMedium,

    /// <summary>A legal person too large for the regime of BW 2:397.</summary>
    Large,

    /// <summary>A public authority.</summary>
    Public,
}
