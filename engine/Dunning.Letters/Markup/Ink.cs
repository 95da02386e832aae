using System.Xml.Linq;

namespace Dunning.Letters.Markup;

/// <summary>What of a paragraph can be seen.</summary>
internal static class Ink
{
    private static readonly HashSet<string> Visible =
    [
        "drawing", "pict", "object", "sym", "footnoteReference", "endnoteReference", "fldChar", "instrText", "fldSimple",
        "pgNum", "ptab", "noBreakHyphen", "sectPr", "AlternateContent", "oMath",
    ];

    /// <summary>Whether an element by itself shows something (a break counts: it was put there on purpose).</summary>
    public static bool IsInk(this XElement element) =>
        element.Name == Wml.Text ? !string.IsNullOrWhiteSpace(element.Value) :
        element.Name == Wml.Break ? element.Value(Wml.W + "type") is "page" or "column" :
        element is Slot slot ? !slot.Tag.IsControl :
        Visible.Contains(element.Name.LocalName);

    public static bool HasInk(this XElement element) => element.Own().Any(IsInk) || EndsSection(element);

    /// <summary>Whether a paragraph holds control tags and nothing that can be seen.</summary>
    public static bool IsControlOnly(this XElement paragraph) => !paragraph.HasInk() && paragraph.Own().OfType<Slot>().Any();

    public static bool IsInkBefore(this XElement whole, XElement point) => whole.Own().TakeWhile(element => element != point).Any(IsInk);

    public static bool IsInkAfter(this XElement whole, XElement point) => whole.Own().SkipWhile(element => element != point).Skip(1).Any(IsInk);

    public static bool EndsSection(this XElement paragraph) => paragraph.Element(Wml.ParagraphProperties)?.Element(Wml.Section) is not null;
}
