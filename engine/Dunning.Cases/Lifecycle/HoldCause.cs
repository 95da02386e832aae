namespace Dunning.Cases.Lifecycle;

/// <summary>What stopped dunning. There is at most one hold of each cause; the case goes on when the last has ended.</summary>
public enum HoldCause
{
    /// <summary>A person stopped this case.</summary>
    Case,

    /// <summary>Dunning is paused for the debtor.</summary>
    Debtor,

    /// <summary>Dunning is paused for the client.</summary>
    Client,

    /// <summary>The debtor wrote or called back and nobody has read it yet.</summary>
    Reply,

    /// <summary>The debtor is insolvent.</summary>
    Insolvency,

    /// <summary>Dunning is stopped for the whole office.</summary>
    Office,
}
