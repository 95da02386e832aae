using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dunning.Cases.Dossiers;

namespace Dunning.Operations.Dossiers;

/// <summary>What an export says of itself: <c>manifest.json</c>.</summary>
/// <param name="Format">Name and version of the form.</param>
/// <param name="Case">Number of the case.</param>
/// <param name="ExportedOn">The office's day.</param>
/// <param name="Events">How many events.</param>
/// <param name="Head">Hash of the last event, hexadecimal.</param>
/// <param name="Seal">That this head is in a daily head.</param>
/// <param name="Files">Every other file, by path.</param>
/// <param name="Fingerprint">SHA-256 of the manifest with this one empty, hexadecimal.</param>
public sealed record DossierManifest(
    string Format, long Case, DateOnly ExportedOn, int Events, string Head, SealProof Seal, IReadOnlyList<DossierFile> Files, string Fingerprint)
{
    public const string Path = "manifest.json";
    public const string CurrentFormat = "dunning-dossier/1";

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 16,
    };

    /// <summary>The fingerprint that goes with the rest of it.</summary>
    public string Reckon() => Convert.ToHexStringLower(SHA256.HashData((this with { Fingerprint = "" }).Write()));

    /// <summary>The file.</summary>
    public byte[] Write() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, Form) + "\n");

    /// <exception cref="JsonException">It is no manifest.</exception>
    public static DossierManifest Read(ReadOnlySpan<byte> file) => JsonSerializer.Deserialize<DossierManifest>(file, Form) ?? throw new JsonException("null is no manifest.");
}
