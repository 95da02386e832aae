namespace Dunning.Workflows.Execution;

/// <summary>Everything one call of the interpreter did.</summary>
/// <param name="State">The run as it stands now.</param>
/// <param name="Events">What happened, in order.</param>
/// <param name="Effects">What activities emitted, in order.</param>
/// <param name="Lines">What WriteLine wrote.</param>
public sealed record Burst(WorkflowState State, IReadOnlyList<BurstEvent> Events, IReadOnlyList<object> Effects, IReadOnlyList<string> Lines)
{
    /// <summary>What waits again because the branch that had set it aside came to its end; empty otherwise.</summary>
    public IReadOnlyList<Bookmark> Restored { get; init; } = [];
}
