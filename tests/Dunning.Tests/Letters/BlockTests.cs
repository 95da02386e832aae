using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>Loops and choices around rows, paragraphs and words.</summary>
public class BlockTests
{
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
