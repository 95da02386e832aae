using Dunning.Cases.Procedures;

namespace Dunning.Operations.Procedures;

/// <summary>The files of a version, whatever its status.</summary>
public static class StoredFiles
{
    /// <summary>The files of a version; null when there is none.</summary>
    public static async Task<ProcedureFiles?> FilesAsync(this IProcedureStore store, ProcedureVersion version, CancellationToken cancellationToken) =>
        version.Status == VersionStatus.Draft
            ? (await store.DraftAsync(version.ProcedureId, cancellationToken).ConfigureAwait(false))?.Files
            : await store.LoadAsync(version.ProcedureId, version.Version, cancellationToken).ConfigureAwait(false);

    /// <summary>The files of the draft, or else of the newest version; null when the procedure is not there.</summary>
    public static async Task<ProcedureFiles?> NewestFilesAsync(this IProcedureStore store, string procedureId, CancellationToken cancellationToken) =>
        (await store.VersionsAsync(procedureId, cancellationToken).ConfigureAwait(false)) is [{ } newest, ..] ? await store.FilesAsync(newest, cancellationToken).ConfigureAwait(false) : null;
}
