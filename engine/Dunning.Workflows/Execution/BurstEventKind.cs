namespace Dunning.Workflows.Execution;

/// <summary>What happened to an activity; the names are Elsa's.</summary>
public enum BurstEventKind : byte
{
    Started,
    Completed,
    Suspended,
    Resumed,
    Faulted,
    Canceled,
}
