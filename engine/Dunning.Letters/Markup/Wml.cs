using System.Xml.Linq;

namespace Dunning.Letters.Markup;

/// <summary>Names of WordprocessingML, as far as the engine reads it.</summary>
internal static class Wml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XName Paragraph = W + "p";
    public static readonly XName ParagraphProperties = W + "pPr";
    public static readonly XName Run = W + "r";
    public static readonly XName RunProperties = W + "rPr";
    public static readonly XName Text = W + "t";
    public static readonly XName Tab = W + "tab";
    public static readonly XName Break = W + "br";
    public static readonly XName CarriageReturn = W + "cr";
    public static readonly XName Table = W + "tbl";
    public static readonly XName Row = W + "tr";
    public static readonly XName Cell = W + "tc";
    public static readonly XName Control = W + "sdt";
    public static readonly XName ControlProperties = W + "sdtPr";
    public static readonly XName ControlContent = W + "sdtContent";
    public static readonly XName TextBoxContent = W + "txbxContent";
    public static readonly XName SimpleField = W + "fldSimple";
    public static readonly XName FieldCharacter = W + "fldChar";
    public static readonly XName Instruction = W + "instrText";
    public static readonly XName Section = W + "sectPr";
    public static readonly XName Drawing = W + "drawing";
    public static readonly XName DrawingProperties = Wp + "docPr";

    /// <summary>What must end with a paragraph.</summary>
    private static readonly HashSet<XName> Containers =
        [Cell, TextBoxContent, W + "hdr", W + "ftr", W + "footnote", W + "endnote"];

    public static bool IsContainer(this XElement element) => Containers.Contains(element.Name);

    /// <summary>What stands between a paragraph and its text without being text: properties.</summary>
    public static bool IsProperties(this XElement element) =>
        element.Name.Namespace == W && element.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal);

    public static string? Value(this XElement? element, XName? name = null) => (string?)element?.Attribute(name ?? W + "val");

    /// <summary>What is inside an element, without what is inside paragraphs of text boxes.</summary>
    public static IEnumerable<XElement> Own(this XElement element)
    {
        foreach (var child in element.Elements())
        {
            yield return child;
            if (child.Name != TextBoxContent && !child.IsProperties())
            {
                foreach (var inner in child.Own())
                {
                    yield return inner;
                }
            }
        }
    }

    public static XElement NewText(string text) => new(Text, new XAttribute(XNamespace.Xml + "space", "preserve"), text);
}
