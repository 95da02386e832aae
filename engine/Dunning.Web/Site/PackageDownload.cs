using Dunning.Cases.Lifecycle;
using Dunning.Operations.Dossiers;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Site;

/// <summary>Hands out a case in one file: for whoever takes the claim over, or the dossier alone.</summary>
internal static class PackageDownload
{
    internal static async Task<IResult> SendAsync(
        long caseId, string? to, bool? court, [FromServices] ExportDossier export, RequestScope scope, CancellationToken cancellationToken)
    {
        var (zip, manifest, _) = await export.ExecuteAsync(scope.Desk, caseId, new DossierOrder(to?.Trim() ?? "", court == true), cancellationToken);
        return manifest is null ? Results.NotFound() : Results.Bytes(zip, "application/zip", CaseState.Reference(caseId) + ".zip");
    }
}
