using System.Xml.Linq;
using Dunning.Letters.Tags;

namespace Dunning.Letters.Markup;

/// <summary>Finds <c>{{ … }}</c> in the text of paragraphs, over however many runs Word spread it, and puts slots in its place.</summary>
internal sealed class TextTags(Story story)
{
    public void Replace()
    {
        foreach (var paragraph in story.Root.Descendants(Wml.Paragraph).ToList())
        {
            var atoms = AtomsOf(paragraph);
            var text = string.Concat(atoms.Select(atom => atom.Text));
            if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal))
            {
                Replace(paragraph, atoms, text);
            }
        }
    }

    private void Replace(XElement paragraph, List<Atom> atoms, string text)
    {
        var place = story.PlaceOf(paragraph);
        // From the back, so that what was found before stays where it is.
        var found = new List<(int Start, int End, Slot? Slot)>();
        var at = 0;
        while (true)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var stray = text.IndexOf("}}", at, StringComparison.Ordinal);
            if (stray >= 0 && (open < 0 || stray < open))
            {
                story.Error("letters.unclosed-tag", place, "\"}}\" has no \"{{\" before it.", "a tag must begin and end in the same paragraph");
                at = stray + 2;
                continue;
            }

            if (open < 0)
            {
                break;
            }

            var close = text.IndexOf("}}", open + 2, StringComparison.Ordinal);
            var next = text.IndexOf("{{", open + 2, StringComparison.Ordinal);
            if (close < 0 || (next >= 0 && next < close))
            {
                var rest = next < 0 ? text[open..] : text[open..next];
                story.Error("letters.unclosed-tag", place, $"\"{Short(rest)}\" is not closed.", HintFor(rest, paragraph));
                at = open + 2;
                continue;
            }

            at = close + 2;
            found.Add((open, at, Parse(text[(open + 2)..close], place)));
        }

        foreach (var (start, end, slot) in Enumerable.Reverse(found))
        {
            Cut(atoms, start, end, slot);
        }

        atoms.Where(atom => atom.Element.Name == Wml.Text && atom.Element.Parent is not null && atom.Element.Value.Length == 0)
            .ToList().ForEach(atom => atom.Element.Remove());
    }

    private static string HintFor(string rest, XElement paragraph)
    {
        if (rest.Contains('}', StringComparison.Ordinal))
        {
            return "a tag ends with two braces: }}";
        }

        var next = paragraph.ElementsAfterSelf(Wml.Paragraph).FirstOrDefault()?.Value ?? "";
        var end = next.IndexOf("}}", StringComparison.Ordinal);
        return end >= 0 && next.LastIndexOf("{{", end, StringComparison.Ordinal) < 0
            ? "the tag is split over two paragraphs: delete it and type it again on one line"
            : "a tag ends with }} in the same paragraph; delete it and type it again";
    }

    private Slot? Parse(string inner, string place)
    {
        if (TagSyntax.Parse(inner, out var message, out var hint) is { } tag)
        {
            return new Slot(tag, place);
        }

        story.Error("letters.bad-tag", place, message!, hint);
        return null;
    }

    private static void Cut(List<Atom> atoms, int start, int end, Slot? slot)
    {
        var first = AtomAt(atoms, start);
        var last = AtomAt(atoms, end - 1);
        var tail = atoms[last].TextFrom(end);
        for (var i = last; i > first; i--)
        {
            if (i == last && tail.Length > 0)
            {
                atoms[i].Set(tail);
            }
            else
            {
                atoms[i].Element.Remove();
            }
        }

        var head = atoms[first];
        if (first == last && tail.Length > 0)
        {
            head.Element.AddAfterSelf(Wml.NewText(tail));
        }

        if (slot is not null)
        {
            head.Element.AddAfterSelf(slot);
        }

        head.CutAt(start);
    }

    private static int AtomAt(List<Atom> atoms, int position)
    {
        var (low, high) = (0, atoms.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = atoms[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static List<Atom> AtomsOf(XElement paragraph)
    {
        var atoms = new List<Atom>();
        var at = 0;
        foreach (var element in paragraph.Own())
        {
            var text = element.Name == Wml.Text ? TextOf(element)
                : element.Name == Wml.Tab || element.Name == Wml.Break || element.Name == Wml.CarriageReturn ? " "
                : element.Name == Wml.W + "noBreakHyphen" ? "-"
                : element.Name == Wml.W + "softHyphen" ? "\u00AD"
                : element is Slot || element.Name == Wml.Drawing ? "\uFFFC"
                : null;
            if (text is { Length: > 0 })
            {
                atoms.Add(new Atom(element, text, at));
                at += text.Length;
            }
        }

        return atoms;
    }

    // Without xml:space="preserve" Word does not see the spaces around a text.
    private static string TextOf(XElement element) =>
        (string?)element.Attribute(XNamespace.Xml + "space") == "preserve" ? element.Value : element.Value.Trim(' ', '\t', '\r', '\n');

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private sealed class Atom(XElement element, string text, int start)
    {
        public XElement Element { get; } = element;

        public string Text { get; private set; } = text;

        public int Start { get; } = start;

        public string TextFrom(int end) => end - Start >= Text.Length ? "" : Text[(end - Start)..];

        public void CutAt(int at) => Set(Text[..(at - Start)]);

        public void Set(string text)
        {
            Text = text;
            if (Element.Name == Wml.Text)
            {
                Element.Value = text;
                Element.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            }
            else if (text.Length == 0)
            {
                Element.Remove();
            }
        }
    }
}
