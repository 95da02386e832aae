using System.Text;

namespace Dunning.Cases.Dossiers;

/// <summary>The few kinds of file that are kept as proof, told by their bytes and never by their name.</summary>
/// <param name="Extension">Without a dot.</param>
/// <param name="ContentType">Media type.</param>
public sealed record ProofFormat(string Extension, string ContentType)
{
    private const int HeadersWithin = 64 * 1024;

    public static ProofFormat Pdf { get; } = new("pdf", "application/pdf");

    public static ProofFormat Png { get; } = new("png", "image/png");

    public static ProofFormat Jpeg { get; } = new("jpg", "image/jpeg");

    public static ProofFormat Mail { get; } = new("eml", "message/rfc822");

    /// <summary>What these bytes are; null when they are none of the kinds that are kept.</summary>
    public static ProofFormat? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) && bytes[^Math.Min(bytes.Length, 2048)..].IndexOf("%%EOF"u8) >= 0 ? Pdf
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : IsMail(bytes) ? Mail
        : null;

    /// <summary>The form of a file that was named by <see cref="Proof.Name"/>.</summary>
    public static ProofFormat OfName(string file) => Array.Find([Pdf, Png, Jpeg, Mail], form => file.EndsWith("." + form.Extension, StringComparison.Ordinal))
        ?? throw new ArgumentException($"\"{file}\" is not the name of a proof.", nameof(file));

    // Header lines up to an empty one, a sender among them: that no page, script or program begins with.
    private static bool IsMail(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadersWithin)];
        if (head.IndexOf((byte)0) >= 0)
        {
            return false;
        }

        var sender = false;
        foreach (var line in Encoding.Latin1.GetString(head).ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length == 0)
            {
                return sender;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is not (' ' or '\t') && (colon < 1 || line[..colon].AsSpan().ContainsAnyExceptInRange('!', '~')))
            {
                return false;
            }

            sender |= line.StartsWith("From:", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }
}
