using Dunning.Core.Findings;

namespace Dunning.Operations.Dossiers;

/// <summary>What came of an export.</summary>
/// <param name="Zip">The file; empty when it was refused.</param>
/// <param name="Manifest">What is in it; null when it was refused.</param>
/// <param name="Findings">Why it was refused, or what is worth knowing.</param>
public sealed record DossierExport(byte[] Zip, DossierManifest? Manifest, IReadOnlyList<Finding> Findings);
