using System.IO.Compression;
using System.Text;
using Dunning.Core.Findings;
using Dunning.Letters.Templates;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>Files made to hurt are refused with a finding, never with an exception.</summary>
public class HostileFileTests
{
    private static readonly byte[] Good = Lines("{{ debtor.name }}");

    [Fact]
    public void What_is_no_zip_file_is_no_document() => Refused("letters.not-a-document", "dit is geen zip"u8.ToArray());

    [Fact]
    public void An_empty_file_is_no_document() => Refused("letters.not-a-document", []);

    [Fact]
    public void An_old_doc_file_is_told_apart() =>
        Assert.Contains("save it as .docx", Refused("letters.not-a-document", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_zip_file_without_a_document_is_refused() => Refused("letters.not-a-document", Zip(("readme.txt", "hallo"u8.ToArray())));

    [Fact]
    public void A_broken_zip_file_is_refused()
    {
        foreach (var length in new[] { 10, 100, Good.Length / 2, Good.Length - 10 })
        {
            Refused("letters.not-a-document", Good[..length]);
        }
    }

    [Fact]
    public void Macros_are_refused() => Refused("letters.macros", Doc().With("word/vbaProject.bin", "x").ToBytes());

    [Fact]
    public void Embedded_objects_are_refused() => Refused("letters.embedded-object", Doc().With("word/embeddings/oleObject1.bin", "x").ToBytes());

    [Theory]
    [InlineData("attachedTemplate", "file:///C:/x.dotm")]
    [InlineData("image", "http://example.org/pixel.png")]
    [InlineData("hyperlink", "javascript:alert(1)")]
    [InlineData("hyperlink", "file://server/share")]
    [InlineData("oleObject", "http://example.org/x")]
    public void Pointers_to_the_outside_are_refused(string type, string target) =>
        Refused("letters.external-link", Doc().Pointing("rId8", type, target, external: true).ToBytes());

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("mailto:info@example.org")]
    public void Plain_links_are_welcome(string target) =>
        Assert.Empty(Rendered.Compile(Doc().Pointing("rId8", "hyperlink", target, external: true).ToBytes()).Findings);

    [Fact]
    public void A_document_type_is_refused() =>
        Refused("letters.bad-xml", Doc().With("word/settings.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>").ToBytes());

    [Fact]
    public void Xml_that_is_not_well_formed_is_refused() => Refused("letters.bad-xml", Doc().With("word/styles.xml", "<a><b></a>").ToBytes());

    [Fact]
    public void Bottomless_nesting_is_refused() =>
        Refused("letters.bad-xml", Doc().With("word/x.xml", string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000))).ToBytes());

    [Fact]
    public void A_zip_bomb_is_refused() => Refused("letters.too-large", Doc().With("word/media/big.bin", new byte[40 * 1024 * 1024]).ToBytes());

    [Fact]
    public void Too_many_parts_are_refused() =>
        Refused("letters.too-large", Zip([.. Enumerable.Range(0, 1200).Select(i => (FormattableString.Invariant($"p{i:D5}.txt"), Array.Empty<byte>()))]));

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\x.xml")]
    public void A_name_that_leads_outside_is_refused(string name) => Refused("letters.bad-package", Zip((name, "<a/>"u8.ToArray())));

    [Fact]
    public void Two_parts_of_the_same_name_are_refused() => Refused("letters.bad-package", Zip(("a.xml", "<a/>"u8.ToArray()), ("A.xml", "<a/>"u8.ToArray())));

    [Fact]
    public void Strict_open_xml_is_told_apart() =>
        Refused("letters.not-a-document", new Docx("").With("word/document.xml", "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>").ToBytes());

    [Fact]
    public void Comments_are_left_out_of_letters()
    {
        var body = "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>tekst</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>";
        var docx = new Docx(body)
            .With("word/comments.xml", "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"0\" w:author=\"a\"><w:p><w:r><w:t>geheim</w:t></w:r></w:p></w:comment></w:comments>",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml")
            .Pointing("rId5", "comments", "comments.xml").ToBytes();

        var compilation = Rendered.Compile(docx);
        var letter = compilation.Template!.Render(new SampleLetter(), new RenderSettings { Culture = Rendered.Dutch });

        Assert.Equal("letters.comments", Assert.Single(compilation.Findings).Code);
        using var archive = new ZipArchive(new MemoryStream(letter.Bytes));
        Assert.Null(archive.GetEntry("word/comments.xml"));
        Valid.Check(letter.Bytes);
    }

    private static Docx Doc() => new(P("{{ debtor.name }}"));

    private static Finding Refused(string code, byte[] docx)
    {
        var compilation = Rendered.Compile(docx);
        Assert.Null(compilation.Template);
        var finding = compilation.Findings.FirstOrDefault(finding => finding.Code == code);
        Assert.True(finding is not null, string.Join('\n', compilation.Findings));
        return finding;
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
