using Dunning.Operations.Desk;
using Dunning.Web.Access;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dunning.Web.Pages.Rules;

/// <summary>Parts of the rules desk that are fetched while somebody types. Nothing is stored.</summary>
internal static class RuleEndpoints
{
    public static void MapRules(this WebApplication app)
    {
        app.MapPost("/procedures/{id}/rules/check", CheckAsync).ForAdministrators();
        app.MapGet("/procedures/{id}/rules/invoices", InvoicesAsync).ForDesk();
    }

    private static async Task<IResult> CheckAsync(HttpContext http, string id, string? client, string? from, RulesDesk rules, IDesk desk, RequestScope scope, CancellationToken cancellationToken)
    {
        if (await rules.OpenAsync(id, client, cancellationToken) is not { } opened)
        {
            return Results.NotFound();
        }

        var form = new RuleSheetForm(await http.Request.ReadFormAsync(cancellationToken));
        var sheet = RuleSheet.Of(opened.File, form);
        var today = await scope.TodayAsync(cancellationToken);
        var dossier = form.CaseId is { } chosen ? await desk.DossierAsync(scope.Desk, chosen, today, cancellationToken) : null;
        return new RazorComponentResult<RuleAnswer>(new
        {
            Opened = opened,
            Sheet = sheet,
            Check = OpenedRules.Of(id, null) + "/check?" + (client is null ? "" : "client=" + Uri.EscapeDataString(client) + "&"),
            From = from ?? "",
            Dossier = dossier,
            Trials = dossier is null ? [] : opened.File.Try(sheet.Shown, dossier, today),
        });
    }

    private static async Task<IResult> InvoicesAsync(string? q, string? client, IDesk desk, RequestScope scope, CancellationToken cancellationToken)
    {
        var page = await desk.CasesAsync(scope.Desk, new CaseFilter(Entered.Line(q), client), await scope.TodayAsync(cancellationToken), cancellationToken);
        return new RazorComponentResult<RuleCaseOptions>(new { page.Rows, Chosen = (long?)null });
    }
}
