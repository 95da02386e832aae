namespace Dunning.Operations.Simulation;

/// <summary>One message or task of the procedure, under both versions.</summary>
public sealed record StepDifference(SimulatedKind Kind, string Name, ChangeCounts Counts);
