using System.Text;

namespace Dunning.Letters.Tags;

/// <summary>Reads the instruction of a Word field: <c>MERGEFIELD total \# "€ #.##0,00"</c>.</summary>
internal static class MergeSyntax
{
    /// <summary>The first word of an instruction, in capitals: <c>MERGEFIELD</c>, <c>PAGE</c>.</summary>
    public static string Verb(string instruction) => Words(instruction) is [var first, ..] ? first.ToUpperInvariant() : "";

    /// <summary>The address of a HYPERLINK; null when it leads to a place in the document itself.</summary>
    public static string? Target(string instruction) => Words(instruction) is [_, var first, ..] && !first.StartsWith('\\') && first.Contains(':', StringComparison.Ordinal) ? first : null;

    /// <summary>The tag of a MERGEFIELD, or null with a message.</summary>
    public static Tag? Parse(string instruction, out string? message)
    {
        message = null;
        var words = Words(instruction);
        if (words.Count < 2)
        {
            message = "MERGEFIELD names no field.";
            return null;
        }

        // Loops and choices may be fields too: MERGEFIELD "#each invoices".
        if (words[1].StartsWith('#') || words[1].StartsWith('/'))
        {
            return TagSyntax.Parse(words[1], out message, out _);
        }

        string? number = null, day = null, letters = null;
        var (before, after) = ("", "");
        for (var i = 2; i < words.Count; i++)
        {
            var value = i + 1 < words.Count ? words[i + 1] : "";
            switch (words[i].ToUpperInvariant())
            {
                case @"\#": number = value; i++; break;
                case @"\@": day = value; i++; break;
                case @"\B": before = value; i++; break;
                case @"\F": after = value; i++; break;
                case @"\*":
                    letters = value.ToUpperInvariant() is "MERGEFORMAT" or "MERGEFORMATINET" or "CHARFORMAT" or "ARABIC" ? letters : value;
                    i++;
                    break;
                case @"\M" or @"\V":
                    break;
                default:
                    message = $"MERGEFIELD {words[1]} has a switch that is not known: {words[i]}";
                    return null;
            }
        }

        return new Tag(TagKind.Field, words[1]) { Merge = new MergeSwitches(number, day, letters, before, after) };
    }

    private static List<string> Words(string instruction)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quoted, any) = (false, false);
        foreach (var c in instruction)
        {
            if (c is '"' or '\u201C' or '\u201D' or '\u201E')
            {
                quoted = !quoted;
                any = true;
            }
            else if (!quoted && char.IsWhiteSpace(c))
            {
                Finish();
            }
            else
            {
                word.Append(c);
                // A switch is two characters; its value may follow without a space.
                if (!quoted && word.Length == 2 && word[0] == '\\')
                {
                    Finish();
                }
            }
        }

        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0 || any)
            {
                words.Add(word.ToString());
                word.Clear();
                any = false;
            }
        }
    }
}
