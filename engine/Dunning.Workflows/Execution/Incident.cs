namespace Dunning.Workflows.Execution;

/// <summary>What stopped a run.</summary>
/// <param name="ActivityId">Where; empty when no activity is to blame.</param>
/// <param name="Message">Why.</param>
public sealed record Incident(string ActivityId, string Message);
