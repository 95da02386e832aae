namespace Dunning.Operations.Procedures;

/// <summary>Where a version of a procedure stands.</summary>
public enum VersionStatus
{
    /// <summary>Being worked on; no case follows it.</summary>
    Draft,

    /// <summary>May be followed; new cases follow the latest of these.</summary>
    Published,

    /// <summary>For no new cases; those that follow it go on.</summary>
    Retracted,
}
