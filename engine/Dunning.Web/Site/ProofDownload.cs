using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Desk;
using Dunning.Operations.Proofs;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Site;

/// <summary>
/// Hands out a proof of a dossier, byte for byte as it came. It came from elsewhere, so a browser may only save it: never show it as a page of ours.
/// </summary>
internal static class ProofDownload
{
    private const string Nothing = "default-src 'none'; sandbox";

    internal static async Task<IResult> SendAsync(
        long caseId, string name, IDesk desk, [FromServices] IProofs proofs, RequestScope scope, HttpContext http, CancellationToken cancellationToken)
    {
        var dossier = await desk.DossierAsync(scope.Desk, caseId, await scope.TodayAsync(cancellationToken), cancellationToken);
        if (dossier?.Timeline.Select(entry => entry.Event).OfType<CaseEvent.ProofKept>().FirstOrDefault(kept => kept.Proof.File == name) is not { Proof: var proof }
            || await proofs.ReadAsync(proof.Sha256, cancellationToken) is not { } bytes)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = Nothing;
        return Results.Bytes(bytes, ProofFormat.OfName(proof.File).ContentType, proof.File);
    }
}
