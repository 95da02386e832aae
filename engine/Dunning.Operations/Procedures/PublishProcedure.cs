using Dunning.Cases.Procedures;
using Dunning.Core.Findings;

namespace Dunning.Operations.Procedures;

/// <summary>Publishes a procedure as its next version, when it differs from the latest and nothing in it is wrong.</summary>
public sealed class PublishProcedure(IProcedureStore store)
{
    /// <param name="files">The procedure as written.</param>
    /// <param name="place">Where it came from, for findings.</param>
    /// <param name="today">The day of publication.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The version that now is the latest (null when it was refused), and what was found.</returns>
    public async Task<(int? Version, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        ProcedureFiles files, string place, DateOnly today, CancellationToken cancellationToken)
    {
        var compilation = ProcedureCompiler.Compile(files, 1, place);
        if (compilation.Procedure is not { } procedure)
        {
            return (null, compilation.Findings);
        }

        var latest = await store.LatestAsync(procedure.Id, cancellationToken).ConfigureAwait(false);
        if (latest is not null && latest.Fingerprint == files.Fingerprint())
        {
            return (latest.Version, compilation.Findings);
        }

        var version = await store.PublishAsync(procedure.Id, procedure.Name, files, today, cancellationToken).ConfigureAwait(false);
        return (version, compilation.Findings);
    }
}
