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
    public void Many_parts_that_are_bombs_together_are_refused() =>
        Refused("letters.too-large", Zip([.. Enumerable.Range(0, 20).Select(i => (FormattableString.Invariant($"word/media/{i}.bin"), new byte[5 * 1024 * 1024]))]));

    [Fact]
    public void A_file_that_grows_beyond_all_measure_is_refused_long_before_it_is_large() =>
        Refused("letters.too-large", Zip(("word/media/big.bin", new byte[10 * 1024 * 1024])));

    [Fact]
    public void A_bomb_inside_a_bomb_is_never_unpacked() =>
        Assert.Empty(Rendered.Compile(Doc().With("word/media/inner.zip", Zip(("big.bin", new byte[20 * 1024 * 1024]))).ToBytes()).Findings);

    [Fact]
    public void Sizes_that_lie_do_not_help()
    {
        var bytes = Doc().With("word/media/big.bin", new byte[40 * 1024 * 1024]).ToBytes();
        Forge(bytes, 0x02014b50, 24, 100);
        Forge(bytes, 0x04034b50, 22, 100);

        var codes = Rendered.Compile(bytes).Findings.Select(finding => finding.Code);

        Assert.Contains(codes, code => code is "letters.too-large" or "letters.bad-package" or "letters.not-a-document");
    }

    [Fact]
    public void A_password_is_told_apart()
    {
        var bytes = (byte[])Good.Clone();
        Forge(bytes, 0x02014b50, 8, 1);
        Forge(bytes, 0x04034b50, 6, 1);

        Refused("letters.encrypted", bytes);
    }

    [Fact]
    public void A_way_of_packing_that_word_does_not_know_is_refused()
    {
        var bytes = (byte[])Good.Clone();
        Forge(bytes, 0x02014b50, 10, 14);
        Forge(bytes, 0x04034b50, 8, 14);

        Refused("letters.bad-package", bytes);
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")]
    [InlineData("application/vnd.ms-office.vbaProject")]
    public void The_kind_of_file_that_carries_macros_is_refused(string contentType) => Refused("letters.macros", Doc().With("word/x.xml", "<x/>", contentType).ToBytes());

    [Fact]
    public void A_macro_under_another_name_is_refused() =>
        Refused("letters.macros", Doc().With("word/plaatje.bin", "x").Pointing("rId7", "vbaProject", "plaatje.bin").ToBytes());

    [Theory]
    [InlineData("oleObject")]
    [InlineData("control")]
    [InlineData("aFChunk")]
    [InlineData("subDocument")]
    public void Other_files_inside_are_refused(string type) =>
        Refused("letters.embedded-object", Doc().With("word/x.dat", "x").Pointing("rId7", type, "x.dat").ToBytes());

    [Fact]
    public void A_picture_that_old_markup_fetches_is_refused() =>
        Refused("letters.external-link", new Docx("<w:p><w:r><w:pict><v:shape><v:imagedata src=\"http://example.org/x.png\"/></v:shape></w:pict></w:r></w:p>").ToBytes());

    [Fact]
    public void A_document_type_is_refused_in_every_part()
    {
        foreach (var part in new[] { "word/document.xml", "word/header1.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "docProps/core.xml", "customXml/item1.xml", "word/drawing.vml" })
        {
            var bytes = Zip(("word/document.xml", "<x/>"u8.ToArray()));
            Refused("letters.bad-xml", part == "word/document.xml" ? Zip((part, Dtd())) : With(bytes, part, Dtd()));
        }

        static byte[] Dtd() => "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>"u8.ToArray();
    }

    [Fact]
    public void Ten_thousand_tags_in_each_other_are_refused_at_once() =>
        Refused("letters.too-many-tags", Lines([.. Enumerable.Repeat("{{#if late}}", 10_000), .. Enumerable.Repeat("{{/if}}", 10_000)]));

    [Fact]
    public void A_hundred_thousand_tags_are_refused_at_once() =>
        Refused("letters.too-many-tags", new Docx(P(string.Concat(Enumerable.Repeat("{{ name }}", 100_000)))).ToBytes());

    [Fact]
    public void A_hundred_thousand_runs_of_a_brace_are_refused_at_once() =>
        Refused("letters.too-many-tags", new Docx($"<w:p>{string.Concat(Enumerable.Repeat("<w:r><w:t>{</w:t></w:r>", 100_000))}</w:p>").ToBytes());

    [Fact]
    public void Blocks_too_deep_are_refused_once() =>
        Assert.Equal("letters.too-deep", Assert.Single(Rendered.Compile(Lines([.. Enumerable.Repeat("{{#if late}}", 100), .. Enumerable.Repeat("{{/if}}", 100)])).Findings).Code);

    [Fact]
    public void Two_thousand_tags_are_no_trouble() =>
        Assert.Equal(2000, LetterText.Of(Rendered.Bytes(new Docx(string.Concat(Enumerable.Repeat(P("{{ debtor.city }}{{#if late}}.{{/if}}"), 1000)) + P(string.Concat(Enumerable.Repeat("{{ debtor.city }}.", 1000)))).ToBytes()))
            .Split("Utrecht.").Length - 1);

    [Fact]
    public void Ten_megabytes_of_tags_and_control_characters_in_a_value_are_text()
    {
        var value = string.Concat(Enumerable.Repeat("{{ name }}\u0001<&", 10 * 1024 * 1024 / 13));

        var bytes = Rendered.Bytes(Lines("{{ name }}"), new SampleLetter { Name = value });

        Assert.Equal(value.Replace("\u0001", "", StringComparison.Ordinal), LetterText.Of(bytes).TrimEnd('\n'));
    }

    [Theory]
    [InlineData("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "Excel")]
    [InlineData("http://schemas.openxmlformats.org/presentationml/2006/main", "PowerPoint")]
    public void Other_office_files_are_told_apart(string space, string message) =>
        Assert.Contains(message, Refused("letters.not-a-document", new Docx("").With("word/document.xml", $"<workbook xmlns=\"{space}\"/>").ToBytes()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_header_without_the_name_of_one_is_refused() =>
        Refused("letters.bad-package", Doc().With("word/kop.bin", "<x/>").Pointing("rId7", "header", "kop.bin").ToBytes());

    [Fact]
    public void A_signature_is_left_out_of_letters()
    {
        var docx = Doc().With("_xmlsignatures/origin.sigs", "").With("_xmlsignatures/sig1.xml", "<x/>");
        docx.With("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/></Relationships>");

        Assert.DoesNotContain("_xmlsignatures", string.Join(' ', Remarked("letters.signed", docx)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_behind_a_mail_merge_is_left_out_of_letters()
    {
        var docx = Doc().With("word/settings.xml", "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:mailMerge><w:mainDocumentType w:val=\"formLetters\"/><w:dataType w:val=\"textFile\"/><w:dataSource r:id=\"rId1\"/></w:mailMerge></w:settings>", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml")
            .With("word/_rels/settings.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/mailMergeSource\" Target=\"file:///C:/debiteuren.xlsx\" TargetMode=\"External\"/></Relationships>")
            .Pointing("rId6", "settings", "settings.xml");

        Remarked("letters.mail-merge", docx);
    }

    [Fact]
    public void Who_wrote_the_template_and_when_is_left_out_of_letters()
    {
        var docx = Doc().With("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>Herinnering</dc:title><dc:creator>Jan</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>", "application/vnd.openxmlformats-package.core-properties+xml");
        docx.With("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");

        var core = Valid.Part(Rendered.Bytes(docx.ToBytes()), "docProps/core.xml");

        Assert.Contains("Herinnering", core, StringComparison.Ordinal);
        Assert.DoesNotContain("Jan", core, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", core, StringComparison.Ordinal);
    }

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

    // The parts of a letter made of it, which Word can open.
    private static List<string> Remarked(string code, Docx docx)
    {
        var compilation = Rendered.Compile(docx.ToBytes());
        Assert.Equal((code, Severity.Warning), (Assert.Single(compilation.Findings).Code, compilation.Findings[0].Severity));
        var letter = compilation.Template!.Render(new SampleLetter(), new RenderSettings { Culture = Rendered.Dutch });
        Valid.Check(letter.Bytes);
        using var archive = new ZipArchive(new MemoryStream(letter.Bytes));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    // Overwrites two bytes of every header of that kind.
    private static void Forge(byte[] zip, uint signature, int at, ushort value)
    {
        for (var i = 0; i < zip.Length - 46; i++)
        {
            if (BitConverter.ToUInt32(zip, i) == signature)
            {
                BitConverter.TryWriteBytes(zip.AsSpan(i + at), value);
            }
        }
    }

    private static byte[] With(byte[] zip, string name, byte[] bytes)
    {
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(bytes);
        }

        return stream.ToArray();
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
