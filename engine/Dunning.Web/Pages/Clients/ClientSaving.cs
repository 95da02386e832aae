using Dunning.Core.Findings;
using Dunning.Core.Parties;
using Dunning.Operations.Clients;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Components;

namespace Dunning.Web.Pages.Clients;

/// <summary>Stores what a form on a client's page changed, and goes back to the page.</summary>
public sealed class ClientSaving(ChangeClient change, RequestScope scope, Flash flash, Texts texts, NavigationManager navigation, IHttpContextAccessor http)
{
    /// <returns>What is wrong; nothing when it was stored.</returns>
    public async Task<IReadOnlyList<Finding>> SaveAsync(Client before, Client after)
    {
        var context = http.HttpContext!;
        if (!scope.IsAdministrator)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return [];
        }

        var findings = await change.ExecuteAsync(before, after, scope.Person, context.RequestAborted);
        if (!findings.HasErrors())
        {
            flash.Leave(new FlashMessage(FlashKind.Done, texts["client.saved"], [.. findings.Select(finding => finding.Message)]));
            navigation.NavigateTo("clients/" + Uri.EscapeDataString(after.Id));
        }

        return findings;
    }
}
