using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Web.Site;

namespace Dunning.Web.Studio;

/// <summary>Reads what Studio sends.</summary>
internal static class StudioRequest
{
    /// <summary>A definition larger than this is not one that a person drew.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <returns>The JSON object, or what to answer instead.</returns>
    public static async Task<(JsonObject Json, IResult? Refused)> ReadAsync(HttpRequest request, Texts texts, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > MaxBytes)
            {
                return ([], StudioAnswer.Refused(texts["studio.oversize"]));
            }

            body.Write(buffer, 0, read);
        }

        try
        {
            if (JsonNode.Parse(body.GetBuffer().AsSpan(0, (int)body.Length)) is JsonObject json && json.Count > 0)
            {
                return (json, null);
            }
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException)
        {
            // Not JSON, or one property twice.
        }

        return ([], StudioAnswer.Refused(texts["studio.garbage"]));
    }
}
