namespace Dunning.Workflows.Execution;

/// <summary>What a run remembers of a node it has passed.</summary>
/// <param name="ActivityId">The node.</param>
/// <param name="Visits">Times it was left, run or skipped, unless it was entered over a loop edge.</param>
/// <param name="Passes">Times it was left at all; each connection that leaves it was visited as often.</param>
/// <param name="Runs">Times it began.</param>
/// <param name="Outcomes">How it was left the last time; null for Done without an outcome, empty when it was skipped or cancelled.</param>
internal sealed record NodeState(string ActivityId, int Visits, int Passes, int Runs, IReadOnlyList<string>? Outcomes);
