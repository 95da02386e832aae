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

    /// <summary>Closed cases of which nothing was recorded since a day and that still have personal texts, by number.</summary>
    Task<IReadOnlyList<long>> RipeAsync(DateOnly before, CancellationToken cancellationToken);

    /// <summary>Erases the personal texts of closed cases, with the salts that are their key: from events, state and tasks. The chain stays whole.</summary>
    /// <returns>How many events lost texts.</returns>
    Task<int> EraseAsync(IReadOnlyCollection<long> caseIds, CancellationToken cancellationToken);
}
