using System.Text.Json;
using Dunning.Cases.Dossiers;

namespace Dunning.Operations.Dossiers;

/// <summary>A proof as the chain holds it.</summary>
/// <param name="Seq">The event that says it was kept.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Sha256">Hash of its bytes, hexadecimal.</param>
/// <param name="IsErased">Whether it was erased with the personal texts.</param>
public sealed record ChainedProof(long Seq, string Name, string Sha256, bool IsErased)
{
    /// <summary>The folder of proofs in an export.</summary>
    public const string Folder = "bewijzen/";

    /// <summary>Its path in an export.</summary>
    public string Path => Folder + Name;

    /// <summary>What was kept, in the order of keeping.</summary>
    /// <exception cref="JsonException">An event is no JSON.</exception>
    public static IReadOnlyList<ChainedProof> In(IEnumerable<ChainedEvent> events)
    {
        var proofs = new List<ChainedProof>();
        foreach (var link in events)
        {
            using var document = JsonDocument.Parse(link.Document);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && Text(root, "event") == "proof-kept"
                && root.TryGetProperty("proof", out var proof) && proof.ValueKind == JsonValueKind.Object)
            {
                proofs.Add(new ChainedProof(link.Seq, Text(proof, "file") ?? "", Text(proof, "sha256") ?? "", link.IsErased));
            }
        }

        return proofs;
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
