using System.Globalization;
using Dunning.Letters.Templates;
using Dunning.Rules.Types;
using Xunit;

namespace Dunning.Tests.Letters;

/// <summary>Compiles and renders in one go.</summary>
internal static class Rendered
{
    public static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static TemplateCompilation Compile(byte[] docx) =>
        TemplateCompiler.Compile(docx, RecordShape.Of<SampleLetter>(), new TemplateSettings { File = "test.docx", Words = Words });

    /// <summary>Dutch for some fields; a word may mean several.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bedrag"] = ["open", "total"], ["facturen"] = ["items"], ["debiteur"] = ["debtor"], ["naam"] = ["name"],
    };

    public static LetterTemplate Template(byte[] docx)
    {
        var compilation = Compile(docx);
        Assert.Empty(compilation.Findings);
        return Assert.IsType<LetterTemplate>(compilation.Template);
    }

    public static byte[] Bytes(byte[] docx, SampleLetter? data = null, CultureInfo? culture = null) =>
        Template(docx).Render(data ?? new SampleLetter(), new RenderSettings { Culture = culture ?? Dutch }).Bytes;

    /// <summary>The body's text, lines divided by <c>/</c>, tabs shown as <c>|</c>.</summary>
    public static string Text(byte[] docx, SampleLetter? data = null, CultureInfo? culture = null) => Shown(LetterText.Of(Bytes(docx, data, culture)));

    public static string Shown(string text) => text.TrimEnd('\n').Replace('\n', '/').Replace('\t', '|');
}
