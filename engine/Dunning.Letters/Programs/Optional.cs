using System.Xml.Linq;
using Dunning.Letters.Markup;
using Dunning.Letters.Tags;

namespace Dunning.Letters.Programs;

/// <summary>Which paragraphs and tables disappear when nothing comes into them.</summary>
internal static class Optional
{
    /// <summary>A paragraph with marked fields, or with nothing outside its blocks.</summary>
    public static Keeping OfParagraph(XElement paragraph)
    {
        var slots = paragraph.Own().OfType<Slot>().ToList();
        if (slots.Count == 0 || paragraph.EndsSection())
        {
            return Keeping.None;
        }

        if (slots.Exists(slot => slot.Tag.TakesLineAway))
        {
            return Keeping.Marked;
        }

        return slots.Exists(slot => slot.Tag.Opens) && !OutsideBlocks(paragraph.Own()).Any(Ink.IsInk) ? Keeping.Text : Keeping.None;
    }

    /// <summary>A table with no row outside its blocks.</summary>
    public static Keeping OfTable(XElement table) =>
        table.Elements().OfType<Slot>().Any() && !OutsideBlocks(table.Elements()).Any(element => element.Name == Wml.Row || element.Name == Wml.Control)
            ? Keeping.Rows
            : Keeping.None;

    private static IEnumerable<XElement> OutsideBlocks(IEnumerable<XElement> elements)
    {
        var depth = 0;
        foreach (var element in elements)
        {
            if (element is Slot { Partner: not null, Tag.Kind: not TagKind.Else } slot)
            {
                depth += slot.Tag.Opens ? 1 : -1;
            }
            else if (depth == 0)
            {
                yield return element;
            }
        }
    }
}
