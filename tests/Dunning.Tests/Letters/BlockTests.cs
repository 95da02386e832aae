using Dunning.Letters.Templates;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>Loops and choices around rows, paragraphs and words.</summary>
public class BlockTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "a row", Table("Nr|Open", "{{#each items}}{{ number }}|{{ open:C }}{{/each}}", "Totaal|{{ total:C }}"), "Nr|Open/2026-001|€\u00A01.250,50/2026-002|€\u00A099,00/Totaal|€\u00A06.382,41" },
        { "a row whose loop begins in the second cell", Table("{{ number }}|{{#each items}}{{ open:N0 }}|{{/each}}"), "2026-001|1.251|/2026-002|99|" },
        { "two rows", Table("{{#each items}}{{ number }}|a", "{{ open:N2 }}|b{{/each}}"), "2026-001|a/1.250,50|b/2026-002|a/99,00|b" },
        { "rows of their own for the tags", Table("{{#each items}}|", "{{ number }}|x", "{{/each}}|"), "2026-001|x/2026-002|x" },
        { "a choice of rows", Table("{{#each items}}|", "{{#if due}}|", "{{ number }}|vervallen", "{{#else}}|", "{{ number }}|open", "{{/if}}|", "{{/each}}|"), "2026-001|vervallen/2026-002|open" },
        { "a condition around one row", Table("a|b", "{{#if nothing}}x|y{{/if}}"), "a|b" },
        { "a table without rows disappears", P("a") + Table("{{#each nothing}}{{ number }}|x{{/each}}") + P("b"), "a/b" },
        { "a loop inside one cell", Table("{{#each items}}{{ number }} {{/each}}|b"), "2026-001 2026-002 |b" },
        { "paragraphs", P("{{#each items}}") + P("- {{ number }}") + P("{{/each}}") + P("einde"), "- 2026-001/- 2026-002/einde" },
        { "paragraphs with the tags in them", P("{{#each items}}Nota {{ number }}") + P("open {{ open:N2 }}{{/each}}"), "Nota 2026-001/open 1.250,50/Nota 2026-002/open 99,00" },
        { "tags at the edges of the lines around", P("Nota's:{{#each items}}") + P("- {{ number }}") + P("{{/each}}Totaal") , "Nota's:/- 2026-001/- 2026-002/Totaal" },
        { "an end and a beginning on one line", P("{{#each items}}") + P("{{ number }}") + P("{{/each}}{{#if late}}laat{{/if}}"), "2026-001/2026-002/laat" },
        { "words", P("Nota's: {{#each items}}{{ number }}; {{/each}}dank."), "Nota's: 2026-001; 2026-002; dank." },
        { "words over several runs", $"<w:p>{R("a{{#if late}}b")}<w:r><w:rPr><w:b/></w:rPr><w:t>c</w:t></w:r>{R("d{{#else}}e{{/if}}f")}</w:p>", "abcdf" },
        { "words in and out of a link", $"<w:p>{R("a{{#if nothing}}b")}<w:hyperlink w:anchor=\"x\">{R("c{{/if}}d")}</w:hyperlink></w:p>", "ad" },
        { "nested", P("{{#each items}}") + P("{{ number }}:") + P("{{#each parts}}") + P("{{ text }} {{ number }} {{ debtor.name }}") + P("{{/each}}{{/each}}"), "2026-001:/pallets 2026-001 De Boer/2026-002:/kisten 2026-002 De Boer/folie 2026-002 De Boer" },
        { "both tags on one line", P("{{#each items}}{{#if due}}") + P("{{ number }}") + P("{{/if}}{{/each}}"), "2026-001" },
        { "else", P("{{#if nothing}}") + P("a") + P("{{#else}}") + P("b") + P("{{/if}}"), "b" },
        { "else without its number sign", P("{{#if late}}a{{else}}b{{/if}}"), "a" },
        { "a line that is one condition disappears", P("a") + P("{{#if nothing}}b{{/if}}") + P("c"), "a/c" },
        { "a line of several conditions disappears", P("a") + P("{{#if nothing}}b{{/if}} {{#if call}}c{{/if}}") + P("d"), "a/d" },
        { "a line of several conditions stays for one", P("a") + P("{{#if nothing}}b{{/if}}{{#if late}}c{{/if}}") + P("d"), "a/c/d" },
        { "an empty loop leaves no line", P("a") + P("{{#each nothing}}") + P("b") + P("{{/each}}") + P("c"), "a/c" },
        { "an empty field leaves its line", P("a") + P("{{ attention }}") + P("c"), "a//c" },
        { "a marked field takes its line away", P("a") + P("t.a.v. {{? attention }}") + P("c"), "a/c" },
        { "a marked field keeps its line", P("a") + P("te {{? debtor.city }}") + P("c"), "a/te Utrecht/c" },
        { "a filled-in text is a condition", P("{{#if debtor.city}}a{{/if}}{{#if attention}}b{{/if}}"), "a" },
        { "a missing record prints nothing", P("[{{ call.spokenWith }}]"), "[]" },
        { "the number of items", P("{{ items.count }} nota's"), "2 nota's" },
        { "a cell is never without a paragraph", Table("{{#if nothing}}weg{{/if}}|b"), "|b" },
        { "the page's layout stays when its line would go", P("a") + $"<w:p><w:pPr><w:sectPr/></w:pPr>{R("{{#if late}}")}</w:p>" + P("b{{/if}}"), "a//b" },
        { "comments take their line away", P("{{! adres }}") + P("a"), "a" },
    };

    public static TheoryData<string, string, string> Expressions => new()
    {
        { "comparison", P("{{#if total > 500}}veel{{#else}}weinig{{/if}}"), "veel" },
        { "and, in any case", P("{{#if Late &amp;&amp; items.count == 2}}ja{{/if}}"), "ja" },
        { "the item first", P("{{#each items}}{{#if open > 100 &amp;&amp; total > 1000}}{{ number }}{{/if}}{{/each}}"), "2026-001" },
        { "null", P("{{#if call == null}}geen{{/if}}"), "geen" },
        { "in a field", P("{{ total - 82.41m:C }}"), "€\u00A06.300,00" },
        { "not", P("{{#if !late}}a{{#else}}b{{/if}}"), "b" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    [MemberData(nameof(Expressions))]
    public void Blocks_begin_and_end_where_people_mean_them_to(string what, string body, string expected)
    {
        var bytes = Rendered.Bytes(new Docx(body).ToBytes());

        Assert.True(expected == Rendered.Shown(LetterText.Of(bytes)), $"{what}: {Rendered.Shown(LetterText.Of(bytes))}");
        Valid.Check(bytes);
    }

    [Fact]
    public void What_repeats_has_numbers_of_its_own()
    {
        var body = P("{{#each items}}")
            + "<w:p w14:paraId=\"12345678\"><w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:r>" + Picture("rId9", "logo") + "</w:r><w:bookmarkEnd w:id=\"0\"/></w:p>"
            + P("{{/each}}");
        var bytes = Rendered.Bytes(new Docx(body).With("word/media/a.png", Pixel.Png).Pointing("rId9", "image", "media/a.png").ToBytes());

        var xml = Valid.Part(bytes, "word/document.xml");

        Assert.Contains("docPr id=\"2\"", xml, StringComparison.Ordinal);
        Assert.Contains("docPr id=\"3\"", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("paraId", xml, StringComparison.Ordinal);
        Valid.Check(bytes);
    }
}
