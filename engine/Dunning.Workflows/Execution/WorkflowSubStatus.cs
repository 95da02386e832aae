namespace Dunning.Workflows.Execution;

/// <summary>How a run stands.</summary>
public enum WorkflowSubStatus
{
    /// <summary>Waits for its bookmarks.</summary>
    Suspended,

    /// <summary>Came to an end.</summary>
    Finished,

    /// <summary>Was called off.</summary>
    Cancelled,

    /// <summary>Stopped by an incident.</summary>
    Faulted,
}
