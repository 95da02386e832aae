using System.Collections.Immutable;

namespace Dunning.Workflows.Execution;

/// <summary>Where a run stood when a trigger set it aside.</summary>
/// <param name="Root">The activity from which it went on; null for the start.</param>
/// <param name="Waits">What it waits for.</param>
/// <param name="Nodes">The nodes it had passed. How often a node began is not taken back when the path is: that count is the run's.</param>
internal sealed record ParkedPath(string? Root, ImmutableArray<Wait> Waits, Named<NodeState> Nodes);
