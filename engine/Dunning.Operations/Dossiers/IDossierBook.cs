using Dunning.Cases.Dossiers;

namespace Dunning.Operations.Dossiers;

/// <summary>The chains of cases, and the daily heads over all of them.</summary>
public interface IDossierBook
{
    /// <summary>Makes a daily head over the cases in which something happened since the last one; without news the last one holds.</summary>
    /// <returns>The latest; null while nothing has ever happened.</returns>
    Task<DaySeal?> SealAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>The chain of a case with the proof that its head is in a daily head; null when the case has none.</summary>
    Task<DossierChain?> ReadAsync(long caseId, CancellationToken cancellationToken);
}
