using Dunning.Operations.Previews;
using Dunning.Operations.Printing;
using Dunning.Web.Access;
using Dunning.Web.Site;

namespace Dunning.Web.Pages.Templates;

/// <summary>Documents of the template desk: templates as they were uploaded, and letters made of them to be looked at.</summary>
internal static class TemplateEndpoints
{
    // A PDF lies in a frame of our own page; nothing in it may reach out.
    private const string InOurFrame = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    public static void MapTemplates(this WebApplication app)
    {
        app.MapGet("/templates/{id}/{language}/{name}/file", FileAsync).ForDesk();
        app.MapGet("/templates/{id}/{language}/{name}/letter", LetterAsync).ForDesk();
    }

    private static async Task<IResult> FileAsync(string id, string language, string name, int? version, TemplateShelf shelf, CancellationToken cancellationToken)
    {
        var content = version is { } asked
            ? await shelf.ContentAsync(id, asked, language, name, cancellationToken)
            : (await shelf.FindAsync(id, language, name, cancellationToken))?.Content;
        return content is null ? Results.NotFound() : Results.Bytes(content, DocumentForm.Word.ContentType, language + "-" + DocumentForm.Word.FileName(name));
    }

    private static async Task<IResult> LetterAsync(
        HttpContext http, string id, string language, string name, long @case, TemplateShelf shelf, PreviewLetter preview, IPdfPress press, RequestScope scope, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(id, language, name, cancellationToken) is not { } template || press.Missing is not null)
        {
            return Results.NotFound();
        }

        var (letter, _) = await preview.ExecuteAsync(template.Content, name, language, scope.Desk, @case, await scope.TodayAsync(cancellationToken), cancellationToken);
        if (letter is null)
        {
            return Results.NotFound();
        }

        var pressed = (await press.PressAsync([new WordDocument("voorbeeld", letter.Bytes)], cancellationToken))[0];
        http.Response.Headers.ContentSecurityPolicy = InOurFrame;
        return pressed.Pdf is { } pdf ? Results.Bytes(pdf, "application/pdf") : Results.NotFound();
    }
}
