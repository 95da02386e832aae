namespace Dunning.Workflows.Definitions;

/// <summary>An arrow from an outcome of one activity to another activity.</summary>
/// <param name="Source">Id of the activity it leaves.</param>
/// <param name="SourcePort">The outcome; null follows only activities that end without naming an outcome.</param>
/// <param name="Target">Id of the activity it enters.</param>
/// <param name="TargetPort">Part of the arrow's identity, no other meaning.</param>
public sealed record Connection(string Source, string? SourcePort, string Target, string? TargetPort = null);
