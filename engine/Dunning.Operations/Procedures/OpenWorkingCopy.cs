namespace Dunning.Operations.Procedures;

/// <summary>What somebody who changes a procedure begins with: the draft, else the version that new cases get, else the newest.</summary>
public sealed class OpenWorkingCopy(IProcedureStore store)
{
    /// <returns>Null when there is no such procedure.</returns>
    public async Task<WorkingCopy?> ExecuteAsync(string procedureId, CancellationToken cancellationToken)
    {
        if (await store.DraftAsync(procedureId, cancellationToken).ConfigureAwait(false) is { } draft)
        {
            return new WorkingCopy(draft.Version, draft.Files);
        }

        var version = await store.LatestAsync(procedureId, cancellationToken).ConfigureAwait(false)
            ?? (await store.VersionsAsync(procedureId, cancellationToken).ConfigureAwait(false) is [var newest, ..] ? newest : null);
        return version is not null && await store.LoadAsync(procedureId, version.Version, cancellationToken).ConfigureAwait(false) is { } files
            ? new WorkingCopy(version, files)
            : null;
    }
}
