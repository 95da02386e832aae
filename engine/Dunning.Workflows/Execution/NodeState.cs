namespace Dunning.Workflows.Execution;

/// <summary>What a run remembers of a node.</summary>
/// <param name="Visits">Times it was left, run or skipped, unless it was entered over a loop edge.</param>
/// <param name="Passes">Times it was left at all; each connection that leaves it was visited as often.</param>
/// <param name="Runs">Times it began.</param>
/// <param name="Outcomes">How it was left the last time; null for Done without an outcome, empty when it was skipped or cancelled.</param>
internal record struct NodeState(int Visits, int Passes, int Runs, IReadOnlyList<string>? Outcomes)
{
    public readonly bool IsUntouched => Runs == 0 && Passes == 0;
}
