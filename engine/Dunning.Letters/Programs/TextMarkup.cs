using System.Text;
using Dunning.Letters.Packages;

namespace Dunning.Letters.Programs;

/// <summary>Writes values as the text of a run: escaped, breaks and tabs as Word's, without characters that XML can not hold.</summary>
/// <param name="prefix">The prefix of Word's namespace where the text stands.</param>
internal sealed class TextMarkup(string prefix)
{
    private readonly byte[] _break = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}br/><{prefix}t xml:space=\"preserve\">");
    private readonly byte[] _tab = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}tab/><{prefix}t xml:space=\"preserve\">");

    public byte[] Open { get; } = Encoding.UTF8.GetBytes($"<{prefix}t xml:space=\"preserve\">");

    public byte[] Close { get; } = Encoding.UTF8.GetBytes($"</{prefix}t>");

    public void Write(ByteSink output, ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            var plain = value.IndexOfAnyExceptInRange(' ', '~');
            plain = plain < 0 ? value.Length : plain;
            var special = value[..plain].IndexOfAny('&', '<', '>');
            plain = special < 0 ? plain : special;
            output.Advance(Encoding.UTF8.GetBytes(value[..plain], output.Room(plain)));
            value = value[plain..];
            if (!value.IsEmpty)
            {
                value = value[One(output, value)..];
            }
        }
    }

    // Writes the character at the front; tells how many it took.
    private int One(ByteSink output, ReadOnlySpan<char> value)
    {
        switch (value[0])
        {
            case '&':
                output.Write("&amp;"u8);
                return 1;
            case '<':
                output.Write("&lt;"u8);
                return 1;
            case '>':
                output.Write("&gt;"u8);
                return 1;
            case '\t':
                output.Write(_tab);
                return 1;
            case '\r' when value.Length > 1 && value[1] == '\n':
                output.Write(_break);
                return 2;
            case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029':
                output.Write(_break);
                return 1;
        }

        // Half a surrogate pair does not decode; the controls and the two non-characters are not XML.
        var whole = Rune.DecodeFromUtf16(value, out var rune, out var taken) == System.Buffers.OperationStatus.Done;
        if (whole && rune.Value is >= ' ' and not 0xFFFE and not 0xFFFF)
        {
            output.Advance(rune.EncodeToUtf8(output.Room(4)));
        }

        return taken;
    }
}
