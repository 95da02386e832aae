using Xunit;

namespace Dunning.Tests.Documentation;

/// <summary>A part of a text that is written from the code, between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
internal static class GeneratedPart
{
    /// <summary>The text with the part replaced.</summary>
    public static string In(string text, string name, string content)
    {
        var (begin, end) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        return from < 0 || to < from
            ? throw new InvalidOperationException($"The text has no part {begin} … {end}.")
            : text[..(from + begin.Length)] + "\n" + content.ReplaceLineEndings("\n").TrimEnd('\n') + "\n" + text[to..];
    }

    /// <summary>Fails when a part is not what the code says; what it should be is written beside the file, to be renamed.</summary>
    public static void AssertUpToDate(string path, params IReadOnlyList<(string Name, string Content)> parts)
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var expected = parts.Aggregate(text, (so, part) => In(so, part.Name, part.Content));
        if (text != expected)
        {
            File.WriteAllText(Path.ChangeExtension(path, ".received.md"), expected);
        }

        Assert.Equal(expected, text);
    }
}
