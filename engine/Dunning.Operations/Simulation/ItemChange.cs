namespace Dunning.Operations.Simulation;

/// <summary>One message or task in both lives of a case.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The message or task, in the procedure's words.</param>
/// <param name="ActivityId">The step it comes from.</param>
/// <param name="Before">Its day under the one version; null when it is not there.</param>
/// <param name="After">Its day under the other; null when it is not there.</param>
public sealed record ItemChange(SimulatedKind Kind, string Name, string ActivityId, DateOnly? Before, DateOnly? After)
{
    /// <summary>By how many days it is later; below zero earlier; null when it is in one life only.</summary>
    public int? Days => After is { } after && Before is { } before ? after.DayNumber - before.DayNumber : null;
}
