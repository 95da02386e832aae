using System.Collections.Immutable;

namespace Dunning.Workflows.Execution;

/// <summary>A run between two bursts: immutable, small, and readable by a later version of its definition (it names activities, variables and inputs, it does not count them).</summary>
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

    /// <summary>The activity from which the run goes on: the trigger that interrupted it last, or the step it jumped to; null for its start.</summary>
    public string? Root { get; internal init; }

    /// <summary>What waits in the runs that were set aside, the first set aside first; not in <see cref="Bookmarks"/> until it comes back.</summary>
    public ImmutableArray<Bookmark> ParkedBookmarks { get; internal init; } = [];

    internal ImmutableArray<Wait> Waits { get; init; } = [];

    /// <summary>The runs that were set aside, the first set aside first.</summary>
    internal ImmutableArray<ParkedPath> Parked { get; init; } = [];

    internal ImmutableArray<NodeState> Nodes { get; init; } = [];

    internal ImmutableArray<KeyValuePair<string, object?>> Variables { get; init; } = [];

    internal ImmutableArray<KeyValuePair<string, object?>> Inputs { get; init; } = [];

    /// <summary>One compact JSON object; what stands at its default is left out.</summary>
    public string ToJson() => WorkflowStateJson.Write(this);

    /// <param name="json">As written by <see cref="ToJson"/>.</param>
    /// <exception cref="FormatException">The text was not written by <see cref="ToJson"/>.</exception>
    public static WorkflowState FromJson(string json) => WorkflowStateJson.Read(json);

    /// <summary>The variable as it stands (as JSON after <see cref="FromJson"/>); null when it was not set or does not exist.</summary>
    public object? Variable(string name) => Variables.FirstOrDefault(variable => variable.Key == name).Value;
}
