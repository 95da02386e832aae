using System.Text.Json;
using Dunning.Cases.Dossiers;

namespace Dunning.Operations.Dossiers;

/// <summary>A letter or e-mail as the chain holds it.</summary>
/// <param name="Seq">The event that says it was sent.</param>
/// <param name="Name">Name of the document.</param>
/// <param name="Sha256">Hash of its bytes, hexadecimal; null when it was sent before hashes were kept in the chain.</param>
public sealed record SentLetter(long Seq, string Name, string? Sha256)
{
    /// <summary>The folder of documents in an export.</summary>
    public const string Folder = "brieven/";

    /// <summary>Its path in an export.</summary>
    public string Path => Folder + Name;

    /// <summary>What was sent, in the order of sending.</summary>
    /// <exception cref="JsonException">An event is no JSON.</exception>
    public static IReadOnlyList<SentLetter> In(IEnumerable<ChainedEvent> events)
    {
        var letters = new List<SentLetter>();
        foreach (var link in events)
        {
            using var document = JsonDocument.Parse(link.Document);
            if (Text(document.RootElement, "event") == "message-settled" && Text(document.RootElement, "document") is { } name)
            {
                letters.Add(new SentLetter(link.Seq, name, Text(document.RootElement, "sha256")));
            }
        }

        return letters;
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
