using System.Globalization;
using System.Text;

namespace Dunning.Web.Site;

/// <summary>Reads the text out of an e-mail as this program writes them: one text part in UTF-8, before the attachments.</summary>
public static class SentMail
{
    /// <summary>The text a person got to read; null when the mail has no plain text.</summary>
    /// <param name="eml">The mail as sent.</param>
    public static string? Text(ReadOnlySpan<byte> eml)
    {
        var mail = Encoding.Latin1.GetString(eml);
        var part = mail.IndexOf("\nContent-Type: text/plain", StringComparison.OrdinalIgnoreCase);
        var start = part < 0 ? -1 : mail.IndexOf("\r\n\r\n", part, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        // Headers of the part, or of the mail when the text is all of it; the encoding stands among them.
        var block = mail.LastIndexOf("\r\n\r\n", part, StringComparison.Ordinal);
        var headers = mail[Math.Max(block, 0)..start];
        var end = mail.IndexOf("\r\n--=_", start, StringComparison.Ordinal);
        var body = mail[(start + 4)..(end < 0 ? mail.Length : end)];
        return Says(headers, "base64") ? Encoding.UTF8.GetString(Convert.FromBase64String(body))
            : Says(headers, "quoted-printable") ? QuotedPrintable(body)
            : body;
    }

    private static bool Says(string headers, string encoding) =>
        headers.Contains("Content-Transfer-Encoding: " + encoding, StringComparison.OrdinalIgnoreCase);

    private static string QuotedPrintable(string body)
    {
        var joined = body.Replace("=\r\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>(joined.Length);
        for (var at = 0; at < joined.Length; at++)
        {
            if (joined[at] == '=' && at + 2 < joined.Length && byte.TryParse(joined.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var coded))
            {
                bytes.Add(coded);
                at += 2;
            }
            else
            {
                bytes.Add((byte)(joined[at] & 0xFF));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
