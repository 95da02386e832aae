namespace Dunning.Cases.Lifecycle;

/// <summary>Why a case ended.</summary>
public enum CloseReason
{
    /// <summary>Nothing is left to pay.</summary>
    Paid,

    /// <summary>The claim was withdrawn after a dispute or credited.</summary>
    Withdrawn,

    /// <summary>The client decided to go no further.</summary>
    NoCollection,

    /// <summary>Handed over to an agency, bailiff or lawyer.</summary>
    HandedOver,

    /// <summary>The procedure came to its end.</summary>
    Ended,

    /// <summary>Written off: it costs more than it brings, or nothing can be had.</summary>
    WrittenOff,

    /// <summary>The debtor is insolvent; the claim was submitted to whoever administers the estate.</summary>
    Insolvent,
}
