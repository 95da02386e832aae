using System.Xml.Linq;
using Dunning.Letters.Tags;

namespace Dunning.Letters.Markup;

/// <summary>
/// Turns content controls whose Tag names a field into slots, repeating sections into loops. No control goes into the letter:
/// what it holds takes its place, so that nothing behind it (a placeholder, a binding) can change a finished letter.
/// </summary>
internal sealed class ContentControls(Story story)
{
    // Kinds of control that are never a field: building blocks, groups, lists of parts.
    private static readonly string[] OtherKinds = ["docPartObj", "docPartList", "group", "citation", "bibliography", "equation"];

    public void Replace()
    {
        // Inner ones first.
        foreach (var control in story.Root.Descendants(Wml.Control).Reverse().ToList())
        {
            if (control.Element(Wml.ControlContent) is not { } content || IsFurtherItem(control))
            {
                control.Remove();
                continue;
            }

            var properties = control.Element(Wml.ControlProperties) ?? new XElement(Wml.ControlProperties);
            if (ControlName.Of(properties) is { } name)
            {
                Replace(content, properties, name);
            }

            var kept = content.Nodes().ToList();
            content.RemoveNodes();
            control.ReplaceWith(kept);
        }
    }

    private void Replace(XElement content, XElement properties, string name)
    {
        var repeats = IsRepeating(properties);
        if (properties.Element(Wml.W + "picture") is not null)
        {
            NamePicture(content, name);
        }
        else if (repeats || name[0] == '#')
        {
            Surround(content, repeats && name[0] != '#' ? "#each " + name : name);
        }
        else if (IsField(properties, content) && TagOf(content, name) is { } tag)
        {
            Fill(content, properties, tag);
        }
    }

    // A picture control's Tag says what its picture shows.
    private static void NamePicture(XElement content, string name)
    {
        foreach (var picture in content.Descendants(Wml.DrawingProperties))
        {
            picture.SetAttributeValue("descr", name.Contains(':', StringComparison.Ordinal) ? name : "image:" + name);
        }
    }

    private void Surround(XElement content, string written)
    {
        if (TagOf(content, written) is { Opens: true } begin)
        {
            var place = PlaceOf(content);
            content.AddFirst(new Slot(begin, place));
            content.Add(new Slot(new Tag(begin.Kind == TagKind.Each ? TagKind.EndEach : TagKind.EndIf), place));
        }
    }

    private void Fill(XElement content, XElement properties, Tag tag)
    {
        // A date control brings its own format, a tick box its own yes and no.
        if (tag.Format is null && properties.Element(Wml.W + "date")?.Element(Wml.W + "dateFormat").Value() is { } day)
        {
            tag = tag with { Merge = new MergeSwitches(null, day, null, "", "") };
        }
        else if (tag.Format is null && properties.Element(Wml.W14 + "checkbox") is not null)
        {
            tag = tag with { Format = "\u2612;\u2610" };
        }

        var run = new XElement(Wml.Run, LooksOf(content, properties), new Slot(tag, PlaceOf(content)));
        if (content.Descendants(Wml.Paragraph).FirstOrDefault() is { } paragraph)
        {
            paragraph.Nodes().Where(node => node is not XElement element || element.Name != Wml.ParagraphProperties).Remove();
            paragraph.Add(run);
            paragraph.ElementsAfterSelf(Wml.Paragraph).Remove();
        }
        else
        {
            content.ReplaceNodes(run);
        }
    }

    private Tag? TagOf(XElement content, string written)
    {
        if (TagSyntax.Parse(written, out var message, out var hint) is { } tag && (tag.Opens || tag.Kind == TagKind.Field))
        {
            return tag;
        }

        story.Error("letters.bad-tag", PlaceOf(content), message ?? $"A content control's Tag can not be \"{written}\".", hint ?? "give it the name of a field");
        return null;
    }

    private string PlaceOf(XElement content) =>
        story.PlaceOf(content.Ancestors(Wml.Paragraph).FirstOrDefault() ?? content.Descendants(Wml.Paragraph).FirstOrDefault());

    // A placeholder's grey looks are not the value's.
    private static XElement? LooksOf(XElement content, XElement properties)
    {
        var looks = content.Descendants(Wml.Run).FirstOrDefault()?.Element(Wml.RunProperties);
        var placeholder = looks?.Element(Wml.W + "rStyle").Value()?.StartsWith("Placeholder", StringComparison.OrdinalIgnoreCase) == true
            || properties.Element(Wml.W + "showingPlcHdr") is not null;
        return placeholder ? properties.Element(Wml.RunProperties) : looks;
    }

    private static bool IsField(XElement properties, XElement content) =>
        !properties.Elements().Any(element => OtherKinds.Contains(element.Name.LocalName))
        && !content.Descendants().Any(element => element is Slot || element.Name == Wml.Control)
        && !content.Value.Contains("{{", StringComparison.Ordinal);

    private static bool IsRepeating(XElement? properties) => properties?.Element(Wml.W15 + "repeatingSection") is not null;

    // Of a repeating section Word shows as many items as were typed; the first one is the pattern.
    private static bool IsFurtherItem(XElement control) =>
        IsItem(control) && control.ElementsBeforeSelf(Wml.Control).Any(IsItem)
        && control.Parent?.Parent?.Element(Wml.ControlProperties) is { } section && IsRepeating(section) && ControlName.Of(section) is not null;

    private static bool IsItem(XElement control) => control.Element(Wml.ControlProperties)?.Element(Wml.W15 + "repeatingSectionItem") is not null;
}
