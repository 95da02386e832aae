using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Procedures;

/// <summary>Brings an old version back as a new one: as the draft, or published at once. The old version stays what it is.</summary>
public sealed class RevertProcedure(IProcedureStore store, ILedger ledger)
{
    /// <param name="procedureId">The procedure.</param>
    /// <param name="version">The version whose files come back.</param>
    /// <param name="publish">Whether it is published at once; otherwise it becomes the draft.</param>
    /// <param name="revision">The revision of the draft that it may replace; 0 when there should be none.</param>
    /// <param name="stamp">When, by whom and why.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The new version (null when it was refused), and what was found.</returns>
    public async Task<(ProcedureVersion? Version, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        string procedureId, int version, bool publish, int revision, VersionStamp stamp, CancellationToken cancellationToken)
    {
        var all = await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false);
        if (VersionFindings.Missing(all, procedureId, version) is { } missing)
        {
            return (null, [missing]);
        }

        var name = all.First(known => known.ProcedureId == procedureId && known.Version == version).Name;
        var files = (await store.LoadAsync(procedureId, version, cancellationToken).ConfigureAwait(false))!;
        var origin = new VersionOrigin(procedureId, version);

        // What was right when it was published need not be so for this program.
        var compilation = ProcedureCompiler.Compile(files, version, procedureId + "/");
        if (publish)
        {
            if (compilation.Procedure is not { } procedure)
            {
                return (null, compilation.Findings);
            }

            var clients = await ClientsOfProcedure.CheckAsync(store, ledger, procedure, procedureId + "/", cancellationToken).ConfigureAwait(false);
            return (await store.PublishAsync(procedureId, name, files, stamp, origin, cancellationToken).ConfigureAwait(false), [.. compilation.Findings.Union(clients)]);
        }

        var draft = await store.SaveDraftAsync(procedureId, name, files, stamp, origin, revision, cancellationToken).ConfigureAwait(false);
        return draft is null
            ? (null, [VersionFindings.DraftChanged(procedureId, (await store.DraftAsync(procedureId, cancellationToken).ConfigureAwait(false))?.Version)])
            : (draft, compilation.Findings);
    }
}
