namespace Dunning.Workflows.Activities;

/// <summary>What wakes a waiting activity, or fires a trigger.</summary>
/// <param name="Kind">The host's word: <c>day</c>, <c>signal</c>, <c>task</c>.</param>
/// <param name="Key">Which one; null when the kind says all.</param>
/// <param name="Payload">What came with it; opaque to the engine.</param>
public sealed record Resumption(string Kind, string? Key = null, object? Payload = null);
