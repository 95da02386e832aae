namespace Dunning.Cases.Dossiers;

/// <summary>That a case's head is in a daily head.</summary>
/// <param name="Seal">The daily head.</param>
/// <param name="Path">From the case up to the seal's root.</param>
public sealed record SealProof(DaySeal Seal, IReadOnlyList<SealStep> Path);
