using System.IO.Compression;
using Dunning.Letters.Templates;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>Pictures that each letter fills in.</summary>
public class PictureTests
{
    [Fact]
    public void A_named_picture_is_replaced_and_its_neighbour_of_the_same_file_is_not()
    {
        var logo = new byte[] { 1, 2, 3, 4 };
        var template = Rendered.Template(WithPictures("image:logo", "gewoon plaatje"));

        var with = Media(template, new SampleLetter(), new Dictionary<string, byte[]> { ["logo"] = logo });
        var without = Media(template, new SampleLetter(), null);

        Assert.Equal([logo, Pixel.Png], [with["word/media/letter1.png"], with["word/media/a.png"]]);
        Assert.Equal(Pixel.Png, without["word/media/letter1.png"]);
    }

    [Fact]
    public void A_code_holds_the_fields_text()
    {
        var docx = WithPictures("qr:debtor.name");
        var template = Rendered.Template(docx);

        var one = Media(template, new SampleLetter { Debtor = new("BCD\n002", "x") }, null)["word/media/letter1.png"];
        var two = Media(template, new SampleLetter { Debtor = new("BCD\n003", "x") }, null)["word/media/letter1.png"];

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], one[..4]);
        Assert.NotEqual(one, two);
        Assert.Equal("debtor.name", Assert.Single(template.Fields).Path);
        Valid.Check(Rendered.Bytes(docx));
    }

    [Fact]
    public void A_code_of_nothing_disappears()
    {
        var docx = WithPictures("qr:attention");

        Assert.DoesNotContain("w:drawing", Valid.Part(Rendered.Bytes(docx), "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("w:drawing", Valid.Part(Rendered.Bytes(docx, new SampleLetter { Attention = "x" }), "word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_of_an_unknown_field_is_a_mistake() =>
        Assert.Equal("letters.unknown-field", Assert.Single(Rendered.Compile(WithPictures("qr:debtor.nam")).Findings).Code);

    // pixels of the logo ⇒ size in the letter, inside a box of 900000 by 900000
    [Theory]
    [InlineData(300, 100, 900000, 300000)]
    [InlineData(100, 200, 450000, 900000)]
    [InlineData(64, 64, 900000, 900000)]
    public void A_picture_fits_in_the_place_of_the_one_it_replaces(int across, int down, int width, int height)
    {
        foreach (var description in new[] { "image:logo", "logo", "Logo" })
        {
            var template = Rendered.Template(WithPictures(description));
            var logo = Sized(across, down);

            foreach (var _ in Enumerable.Range(0, 2))
            {
                var letter = template.Render(new SampleLetter(), new RenderSettings { Culture = Rendered.Dutch, Images = new Dictionary<string, byte[]> { ["logo"] = logo } });
                var xml = Valid.Part(letter.Bytes, "word/document.xml");
                Assert.Contains(FormattableString.Invariant($"<wp:extent cx=\"{width}\" cy=\"{height}\""), xml, StringComparison.Ordinal);
                Assert.Contains(FormattableString.Invariant($"<a:ext cx=\"{width}\" cy=\"{height}\""), xml, StringComparison.Ordinal);
                Valid.Check(letter.Bytes);
            }

            Assert.Contains("<wp:extent cx=\"900000\" cy=\"900000\"", Valid.Part(template.Render(new SampleLetter(), new RenderSettings { Culture = Rendered.Dutch }).Bytes, "word/document.xml"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_control_is_known_by_its_tag()
    {
        var docx = new Docx($"<w:p>{Control("<w:tag w:val=\"signature\"/><w:picture/>", "<w:r>" + Picture("rId9", "") + "</w:r>")}{Control("<w:tag w:val=\"qr:debtor.name\"/><w:picture/>", "<w:r>" + Picture("rId9", "") + "</w:r>")}</w:p>")
            .With("word/media/a.png", Pixel.Png).Pointing("rId9", "image", "media/a.png").ToBytes();
        var signature = Sized(10, 10);

        var media = Media(Rendered.Template(docx), new SampleLetter(), new Dictionary<string, byte[]> { ["signature"] = signature });

        Assert.Equal(signature, media["word/media/letter1.png"]);
        Assert.Equal(2, media.Count);
    }

    private static byte[] Sized(int across, int down)
    {
        var png = (byte[])Pixel.Png.Clone();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), across);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), down);
        return png;
    }

    private static byte[] WithPictures(params string[] descriptions) =>
        new Docx(string.Concat(descriptions.Select(description => "<w:p><w:r>" + Picture("rId9", description) + "</w:r></w:p>")))
            .With("word/media/a.png", Pixel.Png).Pointing("rId9", "image", "media/a.png").ToBytes();

    private static Dictionary<string, byte[]> Media(LetterTemplate template, SampleLetter data, Dictionary<string, byte[]>? images)
    {
        var letter = template.Render(data, new RenderSettings { Culture = Rendered.Dutch, Images = images });
        using var archive = new ZipArchive(new MemoryStream(letter.Bytes));
        return archive.Entries.Where(entry => entry.FullName.StartsWith("word/media/", StringComparison.Ordinal)).ToDictionary(entry => entry.FullName, entry =>
        {
            using var bytes = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
