using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;

namespace Dunning.Web.Publishing;

/// <summary>How much there is to look at before a draft is published.</summary>
public sealed class PreviewScope(ILedger ledger, IDesk desk, ICaseStore cases)
{
    /// <summary>About so many recorded cases are lived again; of a larger office a share.</summary>
    public const int MostCases = 10_000;

    /// <summary>How many of the cases that change most are told in full.</summary>
    public const int Top = 10;

    /// <summary>The versions that running cases follow.</summary>
    public async Task<IReadOnlyList<VersionCount>> RunningAsync(string procedureId, CancellationToken cancellationToken) =>
        [.. (await cases.OpenByVersionAsync(cancellationToken)).Where(count => count.ProcedureId == procedureId && count.Cases > 0).OrderBy(count => count.Version)];

    /// <summary>The clients that follow a procedure, and how many cases they have, closed ones included.</summary>
    public async Task<(IReadOnlyList<string> Clients, int Cases)> RecordedAsync(string procedureId, DateOnly today, CancellationToken cancellationToken)
    {
        var clients = (await ledger.ClientsAsync(cancellationToken)).Where(client => client.ProcedureId == procedureId).Select(client => client.Id).ToList();
        var all = clients.Count == 0 ? 0 : (await desk.CasesAsync(DeskScope.Of(clients), new CaseFilter(IncludeClosed: true, PageSize: 1), today, cancellationToken)).Total;
        return (clients, all);
    }
}
