using Dunning.Cases.Dossiers;
using Dunning.Core.Findings;

namespace Dunning.Operations.Dossiers;

/// <summary>What became of checking an export.</summary>
/// <param name="Holds">Whether nothing was found that is not as it was written.</param>
/// <param name="Case">The case; null when it could not be read.</param>
/// <param name="Head">Hash of its last event; null when it could not be read.</param>
/// <param name="Seal">The daily head it is in; null when it could not be read.</param>
/// <param name="Checks">What was looked at, in order; it stops where going on makes no sense.</param>
/// <param name="Findings">What is not as it should be.</param>
public sealed record DossierVerdict(
    bool Holds, string? Case, string? Head, DaySeal? Seal, IReadOnlyList<DossierCheck> Checks, IReadOnlyList<Finding> Findings);
