using Dunning.Cases.Procedures;

namespace Dunning.Operations.Procedures;

/// <summary>Published versions of procedures. A version never changes.</summary>
public interface IProcedureStore
{
    /// <summary>Number and fingerprint of the latest version; null when the procedure was never published.</summary>
    Task<PublishedVersion?> LatestAsync(string procedureId, CancellationToken cancellationToken);

    /// <summary>The latest version of every procedure.</summary>
    Task<IReadOnlyList<PublishedVersion>> AllLatestAsync(CancellationToken cancellationToken);

    /// <summary>The files of a version; null when there is none.</summary>
    Task<ProcedureFiles?> LoadAsync(string procedureId, int version, CancellationToken cancellationToken);

    /// <summary>Publishes the next version.</summary>
    /// <returns>Its number.</returns>
    Task<int> PublishAsync(string procedureId, string name, ProcedureFiles files, DateOnly day, CancellationToken cancellationToken);
}
