namespace Dunning.Core.Parties;

/// <summary>In which capacity somebody owes.</summary>
/// <law>BW 6:96 lid 5 and 6: a consumer is a natural person not acting in a profession or business.</law>
public enum DebtorKind
{
    /// <summary>Acts in a profession or business.</summary>
    Business,

    /// <summary>A natural person who does not act in a profession or business.</summary>
    Consumer,
}
