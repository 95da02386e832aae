using System.Collections.Immutable;

namespace Dunning.Workflows.Execution;

/// <summary>A run between two bursts: immutable, small, and readable by a later version of its definition (it names activities by id).</summary>
public sealed class WorkflowState
{
    internal WorkflowState()
    {
    }

    public WorkflowStatus Status { get; internal init; }

    public WorkflowSubStatus SubStatus { get; internal init; }

    /// <summary>What the run waits for, oldest first.</summary>
    public ImmutableArray<Bookmark> Bookmarks { get; internal init; } = [];

    public ImmutableArray<Incident> Incidents { get; internal init; } = [];

    /// <summary>One compact JSON object; what stands at its default is left out.</summary>
    public string ToJson() => throw new NotImplementedException();

    /// <exception cref="FormatException">The text was not written by <see cref="ToJson"/>.</exception>
    public static WorkflowState FromJson(string json) => throw new NotImplementedException();

    /// <summary>The variable as it stands; null when it has no value or does not exist.</summary>
    public object? Variable(string name) => throw new NotImplementedException();
}
