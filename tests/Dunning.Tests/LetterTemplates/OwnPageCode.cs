using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Dunning.Tests.LetterTemplates;

/// <summary>A picture of 22 by 22 mm that stands where the code to the debtor's own page comes; its alternative text says so. The code brings its own white edge.</summary>
internal static class OwnPageCode
{
    /// <summary>Name of the picture in the document.</summary>
    public const string Relationship = "rId7";

    /// <summary>Of the column it stands in, in twentieths of a point: the code and a little more.</summary>
    public const int Width = 1400;

    private const int Size = 58;

    /// <summary>A grey frame: the template shows where the code comes, without being one.</summary>
    public static byte[] Png() => StoredPng.Of(
        Size, Size, [0xFF, 0xFF, 0xFF, 0xC3, 0xCB, 0xD2],
        [.. Enumerable.Range(0, Size).SelectMany(y => Enumerable.Range(0, Size).Select(x => Ink(x, y)).Prepend((byte)0))]);

    public static Paragraph Paragraph() => new(
        new ParagraphProperties(new ParagraphStyleId { Val = "Header" }, new KeepNext()),
        new Run(new Word.Drawing(
            """
            <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="792000" cy="792000"/><wp:docPr id="2" name="QR" descr="qr: debtor.link"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="2" name="QR" descr="qr: debtor.link"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId7"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="792000" cy="792000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
            """)));

    private static byte Ink(int x, int y) => Math.Min(Math.Min(x, y), Math.Min(Size - 1 - x, Size - 1 - y)) is 4 or 5 ? (byte)1 : (byte)0;
}
