using System.Xml.Linq;

namespace Dunning.Letters.Markup;

/// <summary>Takes out of the text what no letter needs: tracked changes (as accepted), comments, spell-check marks, editing history.</summary>
internal static class Tidying
{
    private static readonly HashSet<string> Unwrapped = ["ins", "moveTo", "smartTag", "customXml"];

    private static readonly HashSet<string> Dropped =
    [
        "del", "moveFrom", "proofErr", "lastRenderedPageBreak", "permStart", "permEnd",
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "rPrChange", "pPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "sectPrChange", "numberingChange", "tblGridChange",
        "smartTagPr", "customXmlPr",
    ];

    public static void Tidy(XElement root)
    {
        DropDeletedParagraphMarks(root);
        root.Descendants(Wml.Row).Where(row => row.Element(Wml.W + "trPr")?.Element(Wml.W + "del") is not null).ToList().ForEach(row => row.Remove());
        foreach (var element in root.Descendants().Where(element => element.Name.Namespace == Wml.W).ToList())
        {
            if (Dropped.Contains(element.Name.LocalName) || IsInsertionMark(element) || IsOwnBookmark(element))
            {
                element.Remove();
            }
            else if (Unwrapped.Contains(element.Name.LocalName) && element.Parent is not null)
            {
                var children = element.Nodes().ToList();
                element.RemoveNodes();
                element.ReplaceWith(children);
            }
            else
            {
                element.Attributes()
                    .Where(attribute => attribute.Name.Namespace == Wml.W && attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
                    .Remove();
            }
        }

        root.Descendants(Wml.Run).Where(run => run.Elements().All(child => child.Name == Wml.RunProperties)).Remove();
    }

    // <w:ins/> inside paragraph, row and run properties says that the mark itself was inserted; it holds nothing.
    private static bool IsInsertionMark(XElement element) => element.Name == Wml.W + "ins" && element.Parent?.IsProperties() == true;

    // Word's note of where the cursor last stood.
    private static bool IsOwnBookmark(XElement element) =>
        element.Name == Wml.W + "bookmarkStart" && element.Value(Wml.W + "name") == "_GoBack" && DropEnd(element);

    private static bool DropEnd(XElement start)
    {
        var id = start.Value(Wml.W + "id");
        start.Document!.Root!.Descendants(Wml.W + "bookmarkEnd").Where(end => end.Value(Wml.W + "id") == id).Remove();
        return true;
    }

    // A paragraph whose mark was deleted runs on into the next one.
    private static void DropDeletedParagraphMarks(XElement root)
    {
        foreach (var paragraph in root.Descendants(Wml.Paragraph).Reverse().ToList())
        {
            if (paragraph.Element(Wml.ParagraphProperties)?.Element(Wml.RunProperties)?.Element(Wml.W + "del") is null
                || paragraph.ElementsAfterSelf().FirstOrDefault() is not { } next || next.Name != Wml.Paragraph)
            {
                continue;
            }

            var content = paragraph.Nodes().Where(node => node is not XElement { } element || element.Name != Wml.ParagraphProperties).ToList();
            content.ForEach(node => node.Remove());
            if (next.Element(Wml.ParagraphProperties) is { } properties)
            {
                properties.AddAfterSelf(content);
            }
            else
            {
                next.AddFirst(content);
            }

            paragraph.Remove();
        }
    }
}
