using Dunning.Operations.Ledger;
using Dunning.Web.Site;

namespace Dunning.Web.Studio;

/// <summary>What the person at the screen may do with procedures.</summary>
internal sealed class StudioRights(RequestScope scope, ILedger ledger)
{
    /// <summary>Whether he may change them.</summary>
    public bool MayEdit => scope.IsAdministrator;

    /// <summary>Whether he may see this one: the office all, a client those that its cases follow.</summary>
    public async Task<bool> MaySeeAsync(StudioVersion version, CancellationToken cancellationToken) =>
        scope.IsOfTheOffice
        || (await ledger.ClientsAsync(cancellationToken)).Any(client => scope.Sees(client.Id) && client.ProcedureId == version.Listed.Version.ProcedureId);
}
