using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Procedures;

/// <summary>Whether the rules that clients have of their own fit a version of their procedure.</summary>
internal static class ClientsOfProcedure
{
    /// <returns>What does not fit or changed since, as warnings: it holds up that client only. Rules beside the procedure were checked with it.</returns>
    public static async Task<IReadOnlyList<Finding>> CheckAsync(ILedger ledger, Procedure procedure, CancellationToken cancellationToken) =>
        [.. from client in await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false)
            where client.ProcedureId == procedure.Id && client.ProcedureRules is { Length: > 0 }
            from finding in ProcedureCompiler.ForOneClient(client.Id, procedure.Tailor(client.ProcedureRules!, client.Id))
            select finding];
}
