namespace Dunning.Core.Law;

/// <summary>Which statutory interest runs.</summary>
public enum InterestKind
{
    /// <summary>Wettelijke rente: consumers, and everything that is not the price of a commercial contract.</summary>
    /// <law>BW 6:119</law>
    Statutory,

    /// <summary>Wettelijke handelsrente: the price under a commercial contract between businesses or with a public authority.</summary>
    /// <law>BW 6:119a and 6:119b</law>
    Commercial,
}
