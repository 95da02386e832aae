using Dunning.Operations.Desk;
using Dunning.Operations.Outbox;

namespace Dunning.Web.Site;

/// <summary>Hands out a letter or e-mail of a dossier, byte for byte as it was sent.</summary>
internal static class DocumentDownload
{
    internal static async Task<IResult> SendAsync(
        long caseId, string name, IDesk desk, IPostOffice post, RequestScope scope, CancellationToken cancellationToken)
    {
        var dossier = await desk.DossierAsync(scope.Desk, caseId, await scope.TodayAsync(cancellationToken), cancellationToken);
        if (dossier?.Documents.FirstOrDefault(document => document.Name == name) is null
            || await post.ReadAsync(name, cancellationToken) is not { } bytes)
        {
            return Results.NotFound();
        }

        var form = DocumentForm.Of(bytes);
        return Results.Bytes(bytes, form.ContentType, form.FileName(name));
    }
}
