using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters.Corpus;

/// <summary>Values that could be taken for something else.</summary>
internal static class ValueCases
{
    public static IReadOnlyList<CorpusCase> Cases { get; } =
    [
        new("signs that XML uses", P("{{ name }}"), "Jansen & Zn. <BV>"),
        Of("control characters", "a\u0007b\0c\u000Bd", "abcd"),
        Of("a line break", "een\r\ntwee\ndrie", "een/twee/drie"),
        Of("something like a tag", "{{ total }}{{#each items}}", "{{ total }}{{#each items}}"),
        Of("something like XML", "</w:t></w:r></w:p>", "</w:t></w:r></w:p>"),
        Of("spaces around", "  ruim  ", "[  ruim  ]", "[{{ name }}]"),
        Of("half a character", "a\uD800b", "ab"),
        Of("emoji and accents", "café 😀", "café 😀"),
        Of("a dollar and braces", "$0 {0} }} {{", "$0 {0} }} {{"),
        new("nothing", P("[{{ attention }}]"), "[]"),
        new("nothing inside nothing", P("[{{ call.spokenWith:upper }}]"), "[]"),
    ];

    private static CorpusCase Of(string what, string value, string expected, string text = "{{ name }}") => new(what + " in a value", P(text), expected) { Letter = new() { Name = value } };
}
