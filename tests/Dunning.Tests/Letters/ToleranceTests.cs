using Dunning.Letters.Templates;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>Whatever Word makes of a typed tag, it stays the tag that was typed.</summary>
public class ToleranceTests
{
    private const string Box = "<w:txbxContent><w:p><w:r><w:t>In {{ debtor.</w:t></w:r><w:r><w:t>city }}</w:t></w:r></w:p></w:txbxContent>";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "one run", P("Aan {{ debtor.name }},"), "Aan De Boer," },
        { "split inside the braces", $"<w:p>{R("Aan {")}{R("{ debtor.name }")}{R("},")}</w:p>", "Aan De Boer," },
        { "every character its own run", $"<w:p>{string.Concat("{{debtor.name}}!".Select(c => R(c.ToString())))}</w:p>", "De Boer!" },
        { "spell check marks", $"<w:p>{R("{{ ")}<w:proofErr w:type=\"spellStart\"/>{R("debtor")}<w:proofErr w:type=\"spellEnd\"/>{R(".name }}")}</w:p>", "De Boer" },
        { "split over a format", $"<w:p>{R("{{ total:")}{R("N")}{R("2 }}")}</w:p>", "6.382,41" },
        { "a bookmark inside", $"<w:p>{R("{{ debtor")}<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>{R(".name")}<w:bookmarkEnd w:id=\"1\"/>{R(" }}")}</w:p>", "De Boer" },
        { "glued to text and split", $"<w:p>{R("x{{debtor.na")}{R("me}}y{{debtor.ci")}{R("ty}}z")}</w:p>", "xDe BoeryUtrechtz" },
        { "several in one run", P("{{debtor.name}}{{debtor.city}} {{debtor.name}}"), "De BoerUtrecht De Boer" },
        { "tracked insertion", $"<w:p>{R("{{ debtor.")}<w:ins w:id=\"3\" w:author=\"a\">{R("name")}</w:ins>{R(" }}")}</w:p>", "De Boer" },
        { "tracked deletion", $"<w:p>{R("{{ debtor.")}<w:del w:id=\"3\" w:author=\"a\"><w:r><w:delText>city</w:delText></w:r></w:del>{R("name }}")}</w:p>", "De Boer" },
        { "deleted paragraph mark", $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>{R("{{ debtor.")}</w:p>{P("name }}")}", "De Boer" },
        { "inside a link", $"<w:p><w:hyperlink w:anchor=\"b\">{R("{{ debtor.na")}{R("me }}")}</w:hyperlink></w:p>", "De Boer" },
        { "text in a content control", $"<w:p><w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>{R("{{ debtor.name }}")}</w:sdtContent></w:sdt></w:p>", "De Boer" },
        { "content control in a line", $"<w:p>{R("Aan ")}<w:sdt><w:sdtPr><w:tag w:val=\"debtor.name\"/></w:sdtPr><w:sdtContent>{R("Klik hier")}</w:sdtContent></w:sdt>{R(",")}</w:p>", "Aan De Boer," },
        { "content control around a paragraph", $"<w:sdt><w:sdtPr><w:tag w:val=\"total:C\"/></w:sdtPr><w:sdtContent>{P("x")}</w:sdtContent></w:sdt>", "€\u00A06.382,41" },
        { "date control", "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"today\"/><w:date><w:dateFormat w:val=\"dd-MM-yyyy\"/></w:date></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt></w:p>", "14-03-2026" },
        { "text box in both renderings", $"<w:p>{R("A")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/><wp:docPr id=\"1\" name=\"b\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx>{Box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{Box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>", "A/In Utrecht" },
        { "simple MERGEFIELD", $"<w:p><w:fldSimple w:instr=\" MERGEFIELD debtor.name \\* MERGEFORMAT \">{R("«naam»")}</w:fldSimple></w:p>", "De Boer" },
        { "MERGEFIELD with its name split", Merge("MERGE", "FIELD deb", "tor.name \\* Upper "), "DE BOER" },
        { "MERGEFIELD with an underscore", Merge(" MERGEFIELD debtor_city "), "Utrecht" },
        { "MERGEFIELD with a Dutch number picture", Merge(" MERGEFIELD total \\# \"€ #.##0,00\" "), "€\u00A06.382,41" },
        { "MERGEFIELD with an English number picture", Merge(" MERGEFIELD total \\# \"#,##0.00\" "), "6.382,41" },
        { "MERGEFIELD with a Dutch date picture", Merge(" MERGEFIELD today \\@ \"d MMMM jjjj\" "), "14 maart 2026" },
        { "MERGEFIELD with text around it", Merge(" MERGEFIELD debtor.city \\b \"te \" \\f \"!\" "), "te Utrecht!" },
        { "MERGEFIELD with text around nothing", Merge(" MERGEFIELD attention \\b \"t.a.v. \" "), "" },
        { "curly quotes", P("{{#if debtor.city == “Utrecht”}}ja{{/if}}"), "ja" },
        { "single curly quotes", P("{{#if debtor.city == ‘Utrecht’}}ja{{/if}}"), "ja" },
        { "hard spaces and tabs", $"<w:p>{R("{{\u00A0debtor.name")}<w:r><w:tab/></w:r>{R("}}")}</w:p>", "De Boer" },
        { "any case", P("{{ DEBTOR.Name }}"), "De Boer" },
        { "a comment", P("{{! aanhef }}Geachte heer"), "Geachte heer" },
        { "spaces around", P("a  {{ debtor.name }}  b"), "a  De Boer  b" },
        { "spaces that Word does not see", "<w:p><w:r><w:t>  a{{ debtor.name }}  </w:t></w:r></w:p>", "aDe Boer" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tags_survive_what_Word_does_to_them(string what, string body, string expected)
    {
        var bytes = Rendered.Bytes(new Docx(body).ToBytes());

        Assert.True(expected == Rendered.Shown(LetterText.Of(bytes)), $"{what}: {Rendered.Shown(LetterText.Of(bytes))}");
        Valid.Check(bytes);
    }

    [Fact]
    public void Headers_footers_and_the_body_are_all_filled()
    {
        var docx = new Docx(P("{{ debtor.name }}") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdheader\"/><w:footerReference w:type=\"default\" r:id=\"rIdfooter\"/></w:sectPr>")
            .WithHeader(P("Kop {{ debtor.city }}")).WithFooter(P("{{#if nothing}}weg{{/if}}"));

        var bytes = Rendered.Bytes(docx.ToBytes());

        Assert.Equal("Kop Utrecht/De Boer", Rendered.Shown(LetterText.OfWhole(bytes)));
        Valid.Check(bytes);
    }

    [Fact]
    public void A_value_looks_as_the_run_in_which_its_tag_begins()
    {
        var docx = new Docx("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{ debtor</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>.name }} en</w:t></w:r></w:p>");

        var xml = Valid.Part(Rendered.Bytes(docx.ToBytes()), "word/document.xml");

        Assert.Contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">De Boer</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> en</w:t></w:r>", xml, StringComparison.Ordinal);
    }

    private static string Merge(params string[] instruction) =>
        $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{string.Concat(instruction.Select(piece => $"<w:r><w:instrText xml:space=\"preserve\">{piece}</w:instrText></w:r>"))}<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("«veld»")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
}
