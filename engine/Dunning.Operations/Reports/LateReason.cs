namespace Dunning.Operations.Reports;

/// <summary>Why a step was done later than planned.</summary>
public enum LateReason
{
    /// <summary>Dunning stood still: a hold, a dispute, a pause.</summary>
    StoodStill,

    /// <summary>The law or what the debtor was promised let it leave only later.</summary>
    NotAllowedYet,

    /// <summary>It waited for somebody to release it.</summary>
    WaitedForRelease,

    /// <summary>The task lay until somebody took it.</summary>
    TaskLay,

    /// <summary>No run was made on its day.</summary>
    NoRun,
}
