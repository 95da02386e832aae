using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dunning.Connectors.Files;

namespace Dunning.Connectors.Mail;

/// <summary>From what travels to what is read: transfer encodings, character sets, encoded words (RFC 2045, 2047). Wrong input gives some text, never an error.</summary>
internal static partial class MimeDecoding
{
    /// <summary>The text of a part; of HTML without its marks.</summary>
    public static string Text(MimePart part)
    {
        var bytes = Transfer(part.Body.Span, part.Header("Content-Transfer-Encoding"));
        var text = Characters(bytes, part.Parameter("Content-Type", "charset"));
        return part.MediaType == "text/html" ? WebUtility.HtmlDecode(Marks().Replace(Breaks().Replace(Unseen().Replace(text, " "), "\n"), "")) : text;
    }

    /// <summary>The text of a header, its encoded words decoded.</summary>
    public static string Words(string header)
    {
        var text = new StringBuilder();
        var (position, pending, charset) = (0, new List<byte>(), "");
        foreach (Match word in EncodedWord().Matches(header))
        {
            var between = header[position..word.Index];
            if (position == 0 || !string.IsNullOrWhiteSpace(between))
            {
                Flush();
                text.Append(between);
            }

            // One character may lie across two words of the same set.
            if (!word.Groups["set"].ValueSpan.Equals(charset, StringComparison.OrdinalIgnoreCase))
            {
                Flush();
                charset = word.Groups["set"].Value;
            }

            var coded = word.Groups["text"].Value;
            pending.AddRange(word.Groups["how"].Value is "b" or "B" ? Base64(Encoding.Latin1.GetBytes(coded)) : QuotedPrintable(Encoding.Latin1.GetBytes(coded.Replace('_', ' '))));
            position = word.Index + word.Length;
        }

        Flush();
        return text.Append(header.AsSpan(position)).ToString();

        void Flush()
        {
            text.Append(Characters([.. pending], charset.Split('*')[0]));
            pending.Clear();
        }
    }

    /// <summary>Bytes as a server or a program encoded them.</summary>
    public static byte[] Transfer(ReadOnlySpan<byte> body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body),
        "quoted-printable" => QuotedPrintable(body),
        _ => body.ToArray(),
    };

    private static string Characters(byte[] bytes, string? charset)
    {
        if (bytes.Length == 0)
        {
            return "";
        }

        try
        {
            return string.IsNullOrWhiteSpace(charset) ? FileText.Decode(bytes)
                : (CodePagesEncodingProvider.Instance.GetEncoding(charset.Trim()) ?? Encoding.GetEncoding(charset.Trim())).GetString(bytes);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return FileText.Decode(bytes);
        }
    }

    private static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var digits = new StringBuilder(body.Length);
        foreach (var octet in body)
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'+' or (byte)'/')
            {
                digits.Append((char)octet);
            }
        }

        // A digit alone carries no whole byte.
        digits.Length -= digits.Length % 4 == 1 ? 1 : 0;
        return Convert.FromBase64String(digits.Append('=', (4 - digits.Length % 4) % 4).ToString());
    }

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
    {
        var bytes = new List<byte>(body.Length);
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] != '=')
            {
                bytes.Add(body[at]);
            }
            else if (at + 2 < body.Length && char.IsAsciiHexDigit((char)body[at + 1]) && char.IsAsciiHexDigit((char)body[at + 2]))
            {
                bytes.Add(Convert.FromHexString([(char)body[at + 1], (char)body[at + 2]])[0]);
                at += 2;
            }
            else
            {
                // A soft line break, with or without its carriage return; anything else is dropped.
                at += at + 1 < body.Length && body[at + 1] == '\r' && at + 2 < body.Length && body[at + 2] == '\n' ? 2 : at + 1 < body.Length && body[at + 1] == '\n' ? 1 : 0;
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"=\?(?<set>[^?\s]{1,40})\?(?<how>[bBqQ])\?(?<text>[^?\s]*)\?=", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"<(script|style|head)\b[^>]*>(.|\n)*?</(script|style|head)\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"<(br|/p|/div|/tr|/li)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
