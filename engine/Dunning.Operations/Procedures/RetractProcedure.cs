using Dunning.Core.Findings;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Procedures;

/// <summary>No new cases for a version any more. Cases that follow it go on; new ones get the latest version that is still published.</summary>
public sealed class RetractProcedure(IProcedureStore store, ILedger ledger)
{
    /// <returns>Errors when it was refused; warnings that say what new cases get from now on.</returns>
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(string procedureId, int version, VersionStamp stamp, CancellationToken cancellationToken)
    {
        var all = await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false);
        if (VersionFindings.Missing(all, procedureId, version) is { } missing)
        {
            return [missing];
        }

        var before = await store.LatestAsync(procedureId, cancellationToken).ConfigureAwait(false);
        if (!await store.RetractAsync(procedureId, version, stamp, cancellationToken).ConfigureAwait(false))
        {
            return [Finding.Error("procedure.not-published", procedureId, VersionFindings.Text(version), $"Version {VersionFindings.Text(version)} of \"{procedureId}\" was retracted already.")];
        }

        if (before?.Version != version)
        {
            return [];
        }

        if (await store.LatestAsync(procedureId, cancellationToken).ConfigureAwait(false) is { } older)
        {
            return [Finding.Warning(
                "procedure.falls-back", procedureId, VersionFindings.Text(older.Version), $"New cases get version {VersionFindings.Text(older.Version)} of \"{procedureId}\" again.",
                "retract that one too, or publish a better version")];
        }

        var clients = (await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false)).Where(client => client.ProcedureId == procedureId).Select(client => client.Id).ToList();
        return clients.Count == 0
            ? []
            : [Finding.Warning(
                "procedure.none-left", procedureId, "", $"No version of \"{procedureId}\" is published any more; invoices of {string.Join(", ", clients)} get no case until one is.",
                "publish a version, or give these clients another procedure")];
    }
}
