using System.Text.Json;
using Dunning.Core.Findings;
using Dunning.Operations.Ledger;
using Dunning.Operations.Notices;
using Dunning.Web.Access;

namespace Dunning.Web.Notices;

/// <summary>Where a client's payment service provider tells that somebody paid. Not for browsers: what is not signed with the client's secret is refused without a word.</summary>
internal static class NoticeEndpoint
{
    public const string SignatureHeader = "X-Dunning-Signature";
    private const int MostBytes = 16 * 1024;

    /// <remarks>The signature stands in the place of our form's token: no page elsewhere can make one.</remarks>
    public static void MapNotices(this WebApplication app) => app.MapPost("/payment-notices/{clientId}", TakeAsync).ForAnyone().WithMetadata(new SignedByPartner());

    private static async Task<IResult> TakeAsync(
        HttpContext http, string clientId, ILedger ledger, INoticeSecrets secrets, TakePaymentNotice take, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await BodyAsync(http.Request, cancellationToken) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        // A client that is not there and a bad signature look the same from outside.
        var isKnown = (await ledger.ClientsAsync(cancellationToken)).Any(client => client.Id == clientId);
        if (!isKnown || await secrets.FindAsync(clientId, cancellationToken) is not { } secret
            || !NoticeSignature.IsGood(http.Request.Headers[SignatureHeader], secret, body, time.GetUtcNow()))
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        PaymentNotice? notice;
        try
        {
            notice = JsonSerializer.Deserialize<PaymentNotice>(body, Commands.Output.Contract);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            notice = null;
        }

        if (notice is null)
        {
            return Json(StatusCodes.Status400BadRequest, new { findings = new[] { Finding.Error("notice.json", "", "", "The notice is not the JSON it should be.") } });
        }

        var taken = await take.ExecuteAsync(clientId, notice, cancellationToken);
        return Json(taken.Findings.HasErrors() ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK, new { known = taken.IsKnown, taken.Cases, taken.Until, taken.Findings });
    }

    private static IResult Json(int status, object answer) => Results.Json(answer, Commands.Output.Contract, statusCode: status);

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var block = new byte[4096];
        while (await request.Body.ReadAsync(block, cancellationToken) is var count and > 0)
        {
            if (body.Length + count > MostBytes)
            {
                return null;
            }

            body.Write(block, 0, count);
        }

        return body.ToArray();
    }
}
