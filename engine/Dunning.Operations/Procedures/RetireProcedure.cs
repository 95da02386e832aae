using Dunning.Core.Findings;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Procedures;

/// <summary>Takes a procedure out of use: all its published versions are retracted. Cases that follow one go on; a procedure that clients follow is not retired.</summary>
public sealed class RetireProcedure(IProcedureStore store, ILedger ledger)
{
    /// <returns>Errors when it was refused.</returns>
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(string procedureId, VersionStamp stamp, CancellationToken cancellationToken)
    {
        var all = await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false);
        if (all.All(known => known.ProcedureId != procedureId))
        {
            return [VersionFindings.Unknown(all, procedureId)];
        }

        var clients = (await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false)).Where(client => client.ProcedureId == procedureId).Select(client => client.Name).ToList();
        if (clients.Count > 0)
        {
            return [Finding.Error(
                "procedure.in-use", procedureId, "", $"New invoices of {string.Join(", ", clients)} follow \"{procedureId}\".", "give these clients another procedure first")];
        }

        foreach (var version in all.Where(known => known.ProcedureId == procedureId && known.Status == VersionStatus.Published))
        {
            await store.RetractAsync(procedureId, version.Version, stamp, cancellationToken).ConfigureAwait(false);
        }

        return [];
    }
}
