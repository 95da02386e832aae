namespace Dunning.Cases.Checking;

/// <summary>The steps from the start, or from one trigger.</summary>
/// <param name="Trigger">What people call the trigger; null for the start.</param>
/// <param name="Steps">In order of the first day on which each can begin.</param>
public sealed record ChartLane(string? Trigger, IReadOnlyList<ChartStep> Steps);
