using System.Buffers;

namespace Dunning.Connectors.Mail;

/// <summary>What may stand where in a header.</summary>
internal static class MailText
{
    private const int LongestLine = 998;
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\0");

    // RFC 5322 section 3.2.3.
    private static readonly SearchValues<char> AtomCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~");

    // RFC 2045 section 5.1: as above, less what parameters use themselves.
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&'*+-.^_`{|}~");

    /// <summary>A line break in a header would begin another header: refused, not repaired.</summary>
    public static void RefuseLineBreaks(string? value, string name)
    {
        if (value is not null && value.AsSpan().ContainsAny(LineBreaks))
        {
            throw new ArgumentException($"\"{Visible(value)}\" holds a line break or a null character, which no header may.", name);
        }
    }

    /// <summary>Words with single dots between them.</summary>
    public static bool IsDotAtom(string text) => text.Length > 0 && text.Split('.').All(IsAtom);

    /// <summary>One word.</summary>
    public static bool IsAtom(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(AtomCharacters);

    /// <summary>A word that may stand in a MIME parameter without quotes.</summary>
    public static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(TokenCharacters);

    /// <summary>Whether all of it can be printed in ASCII.</summary>
    public static bool IsPrintable(string text) => text.All(character => character is >= ' ' and <= '~');

    /// <summary>Whether bytes may travel as they are: ASCII without null, in lines that end in CRLF and are not too long (RFC 5322 section 2.1.1).</summary>
    public static bool IsSevenBit(ReadOnlySpan<byte> bytes)
    {
        foreach (var range in bytes.Split("\r\n"u8))
        {
            if (bytes[range].Length > LongestLine || bytes[range].ContainsAnyExceptInRange((byte)1, (byte)127) || bytes[range].ContainsAny((byte)'\r', (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A quoted-string.</summary>
    public static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>For messages: line breaks as signs.</summary>
    public static string Visible(string text) =>
        text.Replace('\r', '␍').Replace('\n', '␊').Replace('\0', '␀');
}
