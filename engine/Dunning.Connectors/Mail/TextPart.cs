using System.Globalization;
using System.Text;

namespace Dunning.Connectors.Mail;

/// <summary>A text as the body of a part, in the plainest encoding that carries it unharmed.</summary>
/// <param name="Encoding">Content-Transfer-Encoding.</param>
/// <param name="Body">The encoded text.</param>
internal sealed record TextPart(string Encoding, string Body)
{
    private const int Preferred = 78;
    private const int Columns = 76;

    /// <summary>The text, with its line breaks as CRLF.</summary>
    public static TextPart Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (Array.TrueForAll(lines, IsHarmless))
        {
            return new TextPart("7bit", string.Join("\r\n", lines));
        }

        var quoted = string.Join("\r\n", lines.Select(QuotedPrintable));
        var base64 = Base64(System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        return quoted.Length <= base64.Length ? new TextPart("quoted-printable", quoted) : new TextPart("base64", base64);
    }

    /// <summary>The part's own headers.</summary>
    public void WriteHeaders(HeaderBlock headers)
    {
        headers.AddTokens("Content-Type", ["text/plain;", "charset=utf-8"]);
        headers.AddTokens("Content-Transfer-Encoding", [Encoding]);
    }

    /// <summary>Base64 in lines of 76, the last one closed too.</summary>
    public static string Base64(ReadOnlySpan<byte> bytes)
    {
        var text = Convert.ToBase64String(bytes);
        var lines = new StringBuilder(text.Length + (text.Length / Columns * 2) + 2);
        for (var start = 0; start < text.Length; start += Columns)
        {
            lines.Append(text, start, Math.Min(Columns, text.Length - start)).Append("\r\n");
        }

        return lines.ToString();
    }

    // What servers, mailboxes and people's programs leave alone: no line they would stuff, trim, quote, wrap or take for a boundary.
    private static bool IsHarmless(string line) =>
        line.Length <= Preferred
        && MailText.IsPrintable(line)
        && !line.StartsWith('.')
        && !line.StartsWith("From ", StringComparison.Ordinal)
        && !line.EndsWith(' ')
        && !line.Contains("=_", StringComparison.Ordinal);

    private static string QuotedPrintable(string line)
    {
        var text = new StringBuilder();
        var bytes = System.Text.Encoding.UTF8.GetBytes(line);
        var column = 0;
        for (var position = 0; position < bytes.Length; position++)
        {
            var last = position == bytes.Length - 1;
            var encoded = Octet(bytes, position, column, last);
            if (column + encoded.Length > (last ? Columns : Columns - 1))
            {
                text.Append("=\r\n");
                column = 0;
                encoded = Octet(bytes, position, column, last);
            }

            text.Append(encoded);
            column += encoded.Length;
        }

        return text.ToString();
    }

    private static string Octet(byte[] bytes, int position, int column, bool last)
    {
        var value = bytes[position];
        var stuffed = column == 0 && (value == '.' || bytes.AsSpan(position).StartsWith("From "u8));
        var plain = value is >= 33 and <= 126 and not (byte)'=' || (value is (byte)' ' or (byte)'\t' && !last);
        return plain && !stuffed ? ((char)value).ToString() : "=" + value.ToString("X2", CultureInfo.InvariantCulture);
    }
}
