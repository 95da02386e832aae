namespace Dunning.Operations.Running;

/// <summary>How a message of a proposal stands.</summary>
public enum ProposalStanding
{
    /// <summary>It goes by itself: its step needs nobody's consent.</summary>
    Goes,

    /// <summary>It goes once a person has released it.</summary>
    NeedsRelease,

    /// <summary>The gate keeps it back, or its day has not come.</summary>
    Held,

    /// <summary>A person left it out of this run.</summary>
    LeftOut,
}
