using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Procedures;

/// <summary>Publishes a procedure as its next version, when it differs from the latest and nothing in it is wrong.</summary>
public sealed class PublishProcedure(IProcedureStore store, ILedger ledger)
{
    /// <summary>As the program itself does it, in nobody's name.</summary>
    /// <returns>The number of the version that now is the latest (null when it was refused), and what was found.</returns>
    public async Task<(int? Version, IReadOnlyList<Finding> Findings)> ExecuteAsync(ProcedureFiles files, string place, DateOnly today, CancellationToken cancellationToken)
    {
        var (version, findings) = await ExecuteAsync(files, place, new VersionStamp(today), cancellationToken).ConfigureAwait(false);
        return (version?.Version, findings);
    }

    /// <param name="files">The procedure as written.</param>
    /// <param name="place">Where it came from, for findings.</param>
    /// <param name="stamp">When, by whom and why.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The version that now is the latest (null when it was refused), and what was found.</returns>
    public async Task<(ProcedureVersion? Version, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        ProcedureFiles files, string place, VersionStamp stamp, CancellationToken cancellationToken)
    {
        var compilation = ProcedureCompiler.Compile(files, 1, place);
        if (compilation.Procedure is not { } procedure || compilation.Findings.HasErrors())
        {
            return (null, compilation.Findings);
        }

        var findings = compilation.Findings.Union(await ClientsOfProcedure.CheckAsync(store, ledger, procedure, place, cancellationToken).ConfigureAwait(false)).ToList();
        var latest = await store.LatestAsync(procedure.Id, cancellationToken).ConfigureAwait(false);
        if (latest is not null && latest.Fingerprint == files.Fingerprint())
        {
            return (latest, findings);
        }

        var published = await store.PublishAsync(procedure.Id, procedure.Name, files, stamp, null, cancellationToken).ConfigureAwait(false);
        return (published, findings);
    }
}
