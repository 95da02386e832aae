namespace Dunning.Operations.Simulation;

/// <summary>So many messages or tasks go so many days later.</summary>
/// <param name="Days">Below zero: earlier.</param>
/// <param name="Count">How many.</param>
public sealed record Shift(int Days, int Count);
