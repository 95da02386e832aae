using Dunning.Operations.Simulation;

namespace Dunning.Web.Publishing;

/// <summary>What publishing a draft would change.</summary>
/// <param name="Difference">What the recorded portfolio would have brought; null when there is nothing to compare with.</param>
/// <param name="Share">Of how many debtors one was looked at; 1 for all.</param>
/// <param name="Recorded">How many cases are recorded in all.</param>
/// <param name="Moving">What moving running cases would come to, version by version.</param>
public sealed record PublishPreview(PortfolioDifference? Difference, int Share, int Recorded, IReadOnlyList<MovedVersion> Moving);
