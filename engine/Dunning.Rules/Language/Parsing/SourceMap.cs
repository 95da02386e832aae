using System.Text;

namespace Dunning.Rules.Language.Parsing;

/// <summary>Text rewritten to C#, and for every position in it the position in the text as written.</summary>
internal sealed class SourceMap
{
    private readonly StringBuilder text = new();
    private readonly List<Piece> pieces = [];

    public string Text => text.ToString();

    /// <summary>A text taken as it stands.</summary>
    public static SourceMap Unchanged(string source)
    {
        var map = new SourceMap();
        map.Copy(source, 0, source.Length);
        return map;
    }

    public void Copy(string source, int start, int end)
    {
        pieces.Add(new Piece(text.Length, start, Copied: true));
        text.Append(source, start, end - start);
    }

    public void Replace(string with, int start)
    {
        pieces.Add(new Piece(text.Length, start, Copied: false));
        text.Append(with);
    }

    public int Original(int position)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            if (pieces[i].To <= position)
            {
                return pieces[i].From + (pieces[i].Copied ? position - pieces[i].To : 0);
            }
        }

        return 0;
    }

    /// <summary>The end of a part whose last character is just before the position.</summary>
    public int OriginalEnd(int position, string source)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            if (pieces[i].To < position)
            {
                var next = i + 1 < pieces.Count ? pieces[i + 1].From : source.Length;
                return pieces[i].Copied ? pieces[i].From + position - pieces[i].To : next;
            }
        }

        return 0;
    }

    private sealed record Piece(int To, int From, bool Copied);
}
