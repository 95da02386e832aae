using Dunning.Operations.Ledger;
using Dunning.Web.Access;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Authorization;

namespace Dunning.Web.Studio;

/// <summary>What the person at the screen may do with procedures.</summary>
internal sealed class StudioRights(IHttpContextAccessor http, IAuthorizationService authorization, RequestScope scope, ILedger ledger)
{
    /// <summary>Whether he may change them.</summary>
    public Task<bool> MayEditAsync() => MayAsync(Policies.Administration);

    /// <summary>Whether he may see this one: the office all, a client the versions of the procedure that its own cases follow.</summary>
    public async Task<bool> MaySeeAsync(StudioVersion version, CancellationToken cancellationToken) =>
        scope.Desk.ClientId is not { } own
        || (await ledger.ClientsAsync(cancellationToken)).Any(client => client.Id == own && client.ProcedureId == version.Listed.Version.ProcedureId);

    private async Task<bool> MayAsync(string policy) => (await authorization.AuthorizeAsync(http.HttpContext!.User, policy)).Succeeded;
}
