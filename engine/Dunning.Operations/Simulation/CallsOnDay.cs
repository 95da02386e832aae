namespace Dunning.Operations.Simulation;

/// <summary>How many calls people would have been asked to make on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Before">Under the one version.</param>
/// <param name="After">Under the other.</param>
public sealed record CallsOnDay(DateOnly Day, int Before, int After);
