namespace Dunning.Workflows.Compilation;

/// <summary>When a node that several connections enter may run. The names are Elsa's.</summary>
internal enum JoinMode : byte
{
    /// <summary>When all have arrived and one was followed: every node but a join.</summary>
    WaitAllActive,

    /// <summary>When all have arrived and all were followed.</summary>
    WaitAll,

    /// <summary>At the first that is followed; what still waits upstream is cancelled.</summary>
    WaitAny,
}
