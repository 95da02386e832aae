using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Procedures;

/// <summary>Whether the rules that clients have of their own fit a version of their procedure.</summary>
internal static class ClientsOfProcedure
{
    /// <summary>Compares with the rules of the version before, so that an update tells every client whose rules stand on what changed.</summary>
    /// <param name="store">Has the version before.</param>
    /// <param name="ledger">Has the clients.</param>
    /// <param name="procedure">The version to come.</param>
    /// <param name="place">Prefix of file names in findings.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>What does not fit or changed, as warnings: it holds up that client only.</returns>
    public static async Task<IReadOnlyList<Finding>> CheckAsync(IProcedureStore store, ILedger ledger, Procedure procedure, string place, CancellationToken cancellationToken)
    {
        var latest = await store.LatestAsync(procedure.Id, cancellationToken).ConfigureAwait(false);
        var files = latest is null ? null : await store.LoadAsync(procedure.Id, latest.Version, cancellationToken).ConfigureAwait(false);
        var before = files is null ? null : ProcedureCompiler.RuleSetsOf(files);
        return
        [
            .. procedure.TailoredBeside(place, before).SelectMany(client => ProcedureCompiler.ForOneClient(client.Client, client.Rules)),
            .. from client in await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false)
               where client.ProcedureId == procedure.Id && client.ProcedureRules is { Length: > 0 }
               from finding in ProcedureCompiler.ForOneClient(client.Id, procedure.Tailor(client.ProcedureRules!, client.Id, before))
               select finding,
        ];
    }
}
