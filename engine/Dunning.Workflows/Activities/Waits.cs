namespace Dunning.Workflows.Activities;

/// <summary>Whether an activity lets time pass.</summary>
public enum Waits
{
    /// <summary>It is done at once.</summary>
    Never,

    /// <summary>It depends on the run.</summary>
    Sometimes,

    /// <summary>It always waits, if only for the next turn.</summary>
    Always,
}
