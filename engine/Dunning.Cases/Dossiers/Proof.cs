using System.Globalization;

namespace Dunning.Cases.Dossiers;

/// <summary>A document that shows something about a debtor or an invoice. Its bytes are kept once, under their hash.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Day">The day of what it shows: of the agreement, the handing over, the delivery.</param>
/// <param name="Sha256">Hash of its bytes, hexadecimal.</param>
/// <param name="File">The name we give it; never the one it came with.</param>
/// <param name="Size">In bytes.</param>
/// <param name="By">Who kept it.</param>
/// <param name="Note">The name it came with. A text of a person: it goes when the case's personal texts go, and the bytes with it.</param>
public sealed record Proof(ProofKind Kind, DateOnly Day, string Sha256, string File, int Size, string By, string Note)
{
    private const int ShortHash = 16;

    /// <summary>The name of a document: its day, what it shows, and the beginning of its hash.</summary>
    public static string Name(ProofKind kind, DateOnly day, string sha256, ProofFormat format) => string.Create(
        CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}_{Word(kind)}_{sha256[..ShortHash]}.{format.Extension}");

    private static string Word(ProofKind kind) => kind switch
    {
        ProofKind.Agreements => "afspraken",
        ProofKind.Terms => "voorwaarden",
        ProofKind.Delivery => "levering",
        ProofKind.Identity => "inschrijving",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
