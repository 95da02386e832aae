namespace Dunning.Workflows.Execution;

/// <summary>Whether a run can go on.</summary>
public enum WorkflowStatus
{
    Running,
    Finished,
}
