using Dunning.Letters.Templates;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>Whatever Word makes of a typed tag, it stays the tag that was typed.</summary>
public class ToleranceTests
{
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
}
