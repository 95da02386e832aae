using Dunning.Cases.Traces;

namespace Dunning.Operations.Outbox;

/// <summary>A message that may leave later.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Until">First day on which it may.</param>
/// <param name="Why">The reason.</param>
public sealed record Postponement(string Key, DateOnly Until, Trace Why);
