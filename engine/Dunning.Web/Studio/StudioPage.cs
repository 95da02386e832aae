using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Dunning.Core.Languages;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Studio;

/// <summary>The pages that Elsa Studio stands on: its own files, one of its elements, and a bar of ours. No script in the page itself.</summary>
internal static class StudioPage
{
    public const string Api = "/elsa/api";

    /// <summary>The instance that "Run" leads to; the page takes it to the dry run of its procedure.</summary>
    public const string DryRunId = "dry-run";

    /// <summary>Which procedure is open: Studio asks for the palette without saying for what.</summary>
    private const string ProcedureHeader = "X-Dunning-Procedure";

    private const string Policy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly string[] Styles =
    [
        "_content/MudBlazor/MudBlazor.min.css", "_content/CodeBeam.MudBlazor.Extensions/MudExtensions.min.css", "_content/Radzen.Blazor/css/material-base.css",
        "_content/Elsa.Studio.Shell/css/shell.css", "Elsa.Studio.Host.CustomElements.styles.css", "/studio.css", "activities.css",
    ];

    // The order matters: ours before all, what starts it last.
    private static readonly string[] Scripts =
    [
        "/studio.js", "_content/BlazorMonaco/jsInterop.js", "_content/BlazorMonaco/lib/monaco-editor/min/vs/loader.js", "_content/BlazorMonaco/lib/monaco-editor/min/vs/editor/editor.main.js",
        "_content/MudBlazor/MudBlazor.min.js", "_content/CodeBeam.MudBlazor.Extensions/MudExtensions.min.js", "_content/Radzen.Blazor/Radzen.Blazor.js", "_framework/blazor.webassembly.js",
    ];

    /// <summary>The procedure that the page at the other end has open; null when it does not say.</summary>
    public static string? ProcedureOf(HttpRequest request) => request.Headers[ProcedureHeader] is [{ Length: > 0 } id] ? Uri.UnescapeDataString(id) : null;

    /// <summary>The editor, on the newest version of a procedure.</summary>
    public static async Task<IResult> EditorAsync(
        string definitionId, HttpContext context, [FromServices] StudioVersions versions, [FromServices] StudioRights rights, [FromServices] IAntiforgery antiforgery, [FromServices] Texts texts,
        CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(definitionId, null, cancellationToken) is not { } version)
        {
            return Results.NotFound();
        }

        var id = Uri.EscapeDataString(definitionId);
        var bar = Link("/procedures", "‹ " + texts["procedures.title"]) + $"<strong>{Encode(version.Definition.Name)}</strong>"
            + (rights.MayEdit ? "" : $"<span class=\"studio-note\">{Encode(texts["studio.read-only"])}</span>") + Link($"/procedures/{id}/dry-run", texts["dryrun.title"], "studio-go");
        return Page(context, antiforgery, texts, version.Definition.Name, bar, definitionId, "elsa-workflow-definition-editor", ("definition-id", definitionId), null);
    }

    /// <summary>The viewer, on a case and the version it is pinned to.</summary>
    public static async Task<IResult> ViewerAsync(
        long caseId, HttpContext context, [FromServices] StudioCases cases, [FromServices] IAntiforgery antiforgery, [FromServices] Texts texts, CancellationToken cancellationToken)
    {
        var id = caseId.ToString(CultureInfo.InvariantCulture);
        if (await cases.FindAsync(id, cancellationToken) is not { } found)
        {
            return Results.NotFound();
        }

        var name = Cases.Lifecycle.CaseState.Reference(caseId);
        var bar = Link("/cases/" + id, "‹ " + name) + $"<strong>{Encode(found.Version.Definition.Name)}</strong>"
            + $"<span class=\"studio-note\">{Encode(texts["studio.version", found.State.ProcedureVersion])}</span>";
        return Page(context, antiforgery, texts, name, bar, found.State.ProcedureId, "elsa-workflow-instance-viewer", ("instance-id", id), $"cases/{id}/path.css");
    }

    private static IResult Page(
        HttpContext context, IAntiforgery antiforgery, Texts texts, string title, string bar, string procedureId, string element, (string Name, string Value) id, string? style)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        var language = LanguageCode.Parse(CultureInfo.CurrentUICulture.Name).Code();
        var endpoint = $"{context.Request.Scheme}://{context.Request.Host}{Api}";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{language}" data-culture="{CultureInfo.CurrentUICulture.Name}">
            <head>
              <meta charset="utf-8" />
              <meta name="viewport" content="width=device-width, initial-scale=1" />
              <title>{Encode(title)} · Dunning</title>
              <base href="{StudioFiles.Path}/" />
              <link rel="icon" href="/favicon.svg" type="image/svg+xml" />

            """);
        foreach (var sheet in style is null ? Styles : [.. Styles, style])
        {
            html.Append(CultureInfo.InvariantCulture, $"  <link rel=\"stylesheet\" href=\"{sheet}\" />\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"""
            </head>
            <body data-procedure="{Encode(procedureId)}" data-token="{Encode(antiforgery.GetAndStoreTokens(context).RequestToken!)}" data-refused="{Encode(texts["studio.refused"])}">
              <header class="studio-bar">{bar}</header>
              <{element} remote-endpoint="{Encode(endpoint)}" {id.Name}="{Encode(id.Value)}"></{element}>
              <p class="studio-loading" role="status">{Encode(texts["studio.loading"])}</p>
              <div id="blazor-error-ui" role="alert">{Encode(texts["studio.crashed"])} <a href="" class="reload">{Encode(texts["studio.reload"])}</a></div>

            """);
        foreach (var script in Scripts)
        {
            html.Append(CultureInfo.InvariantCulture, $"  <script src=\"{script}\"></script>\n");
        }

        return Results.Text(html.Append("</body>\n</html>\n").ToString(), "text/html; charset=utf-8");
    }

    private static string Link(string address, string text, string look = "") => $"<a class=\"{look}\" href=\"{Encode(address)}\">{Encode(text)}</a>";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
