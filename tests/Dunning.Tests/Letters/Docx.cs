using System.IO.Compression;
using System.Text;

namespace Dunning.Tests.Letters;

/// <summary>Small Word files written by hand, so that a test shows exactly what Word might have written.</summary>
internal sealed class Docx
{
    private const string Namespaces =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"
        """;

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly List<string> _overrides = [];
    private readonly List<string> _pointers = [];

    public Docx(string body)
    {
        With("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
        With("_rels/.rels", Rels("""<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"""));
    }

    /// <summary>A file with one paragraph for each line.</summary>
    public static byte[] Lines(params string[] lines) => new Docx(string.Concat(lines.Select(P))).ToBytes();

    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string R(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Table(params string[] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(rows[0].Split('|').Select(_ => "<w:gridCol w:w=\"2000\"/>"))}</w:tblGrid>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Split('|').Select(cell => $"<w:tc>{P(cell)}</w:tc>"))}</w:tr>"))}</w:tbl>";

    public static string Picture(string relationship, string description) =>
        $"""
        <w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="7" name="Picture" descr="{description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
        """;

    /// <summary>A MERGEFIELD as Word keeps it: instruction and result in runs of their own, the instruction in as many pieces as given.</summary>
    public static string Merge(params string[] instruction) =>
        $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{string.Concat(instruction.Select(piece => $"<w:r><w:instrText xml:space=\"preserve\">{piece}</w:instrText></w:r>"))}<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("«veld»")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    /// <summary>A content control.</summary>
    public static string Control(string properties, string content) => $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    /// <summary>A text box as Word writes it: for itself and, below, for old programs.</summary>
    public static string Box(string body) =>
        $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"1900000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"b\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1900000\" cy=\"900000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{body}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style=\"width:150pt;height:70pt\"><v:textbox><w:txbxContent>{body}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    public Docx WithHeader(string body) => WithStory("header", "hdr", body);

    public Docx WithFooter(string body) => WithStory("footer", "ftr", body);

    /// <summary>Notes: <c>footnote</c> or <c>endnote</c>, numbered from 1.</summary>
    public Docx WithNotes(string kind, params string[] bodies) => WithStory(
        kind + "s", kind + "s", string.Concat(bodies.Select((body, i) => FormattableString.Invariant($"<w:{kind} w:id=\"{i + 1}\">{body}</w:{kind}>"))));

    /// <summary>Numbered lists: the list 1 counts 1., 2., 3.</summary>
    public Docx WithNumbering() => With(
        "word/numbering.xml",
        $"<w:numbering {Namespaces}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml").Pointing("rIdnumbering", "numbering", "numbering.xml");

    public Docx With(string name, string text, string? contentType = null) => With(name, Encoding.UTF8.GetBytes(text), contentType);

    public Docx With(string name, byte[] bytes, string? contentType = null)
    {
        _parts[name] = bytes;
        if (contentType is not null)
        {
            _overrides.Add($"<Override PartName=\"/{name}\" ContentType=\"{contentType}\"/>");
        }

        return this;
    }

    /// <summary>Adds a pointer from the body.</summary>
    public Docx Pointing(string id, string type, string target, bool external = false)
    {
        _pointers.Add($"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    public byte[] ToBytes()
    {
        With("word/_rels/document.xml.rels", Rels(string.Concat(_pointers)));
        With("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/octet-stream"/>{string.Concat(_overrides)}</Types>""");
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private Docx WithStory(string kind, string root, string body) =>
        With($"word/{kind}1.xml", $"<w:{root} {Namespaces}>{body}</w:{root}>", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml")
            .Pointing("rId" + kind, kind, kind + "1.xml");

    private static string Rels(string inner) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";
}
