namespace Dunning.Operations.Simulation;

/// <summary>What is different for one client.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cases">Invoices lived.</param>
/// <param name="Changed">Those in which anything is different.</param>
/// <param name="Kinds">By kind.</param>
public sealed record ClientDifference(string ClientId, string Name, int Cases, int Changed, IReadOnlyDictionary<SimulatedKind, ChangeCounts> Kinds);
