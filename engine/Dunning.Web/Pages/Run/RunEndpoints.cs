using Dunning.Core.Findings;
using Dunning.Operations.Pausing;
using Dunning.Operations.Previews;
using Dunning.Operations.Printing;
using Dunning.Web.Access;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Pages.Run;

/// <summary>What the pages of a run ask beside themselves: the letter of a message as it would leave, and that a stop is ended.</summary>
internal static class RunEndpoints
{
    // A PDF lies in a frame of our own page; nothing in it may reach out.
    private const string InOurFrame = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    public static void MapRun(this WebApplication app)
    {
        app.MapGet("/run/messages/{key}/letter", LetterAsync).ForDesk();
        app.MapPost("/run/resume", ResumeAsync).ForDesk();
    }

    private static async Task<IResult> LetterAsync(HttpContext http, string key, PreviewMessage preview, IPdfPress press, RequestScope scope, CancellationToken cancellationToken)
    {
        if ((await preview.ExecuteAsync(scope.Desk, key, cancellationToken))?.Letter is not { } letter)
        {
            return Results.NotFound();
        }

        if (http.Request.Query["as"] == "docx")
        {
            return Results.Bytes(letter, DocumentForm.Word.ContentType, DocumentForm.Word.FileName(key));
        }

        if (press.Missing is not null || (await press.PressAsync([new WordDocument("voorbeeld", letter)], cancellationToken))[0].Pdf is not { } pdf)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = InOurFrame;
        return Results.Bytes(pdf, "application/pdf");
    }

    private static async Task<IResult> ResumeAsync(
        [FromForm] string? client, PauseDunning pauses, RequestScope scope, Flash flash, Texts texts, CancellationToken cancellationToken)
    {
        var asked = Entered.Line(client);
        if (asked is null ? scope.Desk.Clients is not null : !scope.Sees(asked))
        {
            return Results.Forbid();
        }

        var (_, findings) = await pauses.ResumeAsync(asked, null, scope.Person, cancellationToken);
        flash.Leave(findings.HasErrors()
            ? new FlashMessage(FlashKind.Refused, texts["stop.none"], [])
            : new FlashMessage(FlashKind.Done, texts["stop.ended"], []));
        return Results.LocalRedirect("/run");
    }
}
