namespace Dunning.Workflows.Activities;

/// <summary>What sort of node an activity is.</summary>
public enum ActivityKind
{
    /// <summary>Does something, or decides.</summary>
    Action,

    /// <summary>Begins or interrupts a run when something happens outside; may stand without an arrow into it.</summary>
    Trigger,

    /// <summary>Waits for a person.</summary>
    Task,
}
