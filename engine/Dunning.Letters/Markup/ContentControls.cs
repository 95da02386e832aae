using System.Xml.Linq;
using Dunning.Letters.Tags;

namespace Dunning.Letters.Markup;

/// <summary>Turns content controls whose Tag names a field into slots; the control itself does not go into the letter.</summary>
internal sealed class ContentControls(Story story)
{
    // Kinds of control that are never a field: building blocks, groups, pictures, lists of parts.
    private static readonly string[] OtherKinds = ["docPartObj", "docPartList", "group", "picture", "citation", "bibliography", "equation"];

    public void Replace()
    {
        foreach (var control in story.Root.Descendants(Wml.Control).ToList())
        {
            var properties = control.Element(Wml.ControlProperties);
            var name = properties?.Element(Wml.W + "tag").Value();
            if (!string.IsNullOrWhiteSpace(name) && control.Element(Wml.ControlContent) is { } content && IsField(properties!, content, name))
            {
                Replace(control, content, properties!, name);
            }
        }
    }

    private void Replace(XElement control, XElement content, XElement properties, string name)
    {
        var place = story.PlaceOf(control.Ancestors(Wml.Paragraph).FirstOrDefault() ?? content.Descendants(Wml.Paragraph).FirstOrDefault());
        if (TagSyntax.Parse(name, out var message, out var hint) is not { Kind: TagKind.Field } tag)
        {
            story.Error("letters.bad-tag", place, message ?? $"A content control's Tag can not be \"{name}\".", hint ?? "give it the name of a field");
            return;
        }

        // A date control brings its own format.
        if (tag.Format is null && properties.Element(Wml.W + "date")?.Element(Wml.W + "dateFormat").Value() is { } format)
        {
            tag = tag with { Merge = new MergeSwitches(null, format, null, "", "") };
        }

        var run = new XElement(Wml.Run, LooksOf(content, properties), new Slot(tag, place));
        if (content.Descendants(Wml.Paragraph).FirstOrDefault() is { } paragraph)
        {
            paragraph.Nodes().Where(node => node is not XElement element || element.Name != Wml.ParagraphProperties).Remove();
            paragraph.Add(run);
            paragraph.ElementsAfterSelf(Wml.Paragraph).Remove();
            var kept = content.Elements().ToList();
            content.RemoveNodes();
            control.ReplaceWith(kept);
        }
        else
        {
            control.ReplaceWith(run);
        }
    }

    // A placeholder's grey looks are not the value's.
    private static XElement? LooksOf(XElement content, XElement properties)
    {
        var looks = content.Descendants(Wml.Run).FirstOrDefault()?.Element(Wml.RunProperties);
        var placeholder = looks?.Element(Wml.W + "rStyle").Value()?.StartsWith("Placeholder", StringComparison.OrdinalIgnoreCase) == true
            || properties.Element(Wml.W + "showingPlcHdr") is not null;
        return placeholder ? properties.Element(Wml.RunProperties) : looks;
    }

    private static bool IsField(XElement properties, XElement content, string name) =>
        !name.StartsWith("goog_rdk_", StringComparison.Ordinal)
        && !properties.Elements().Any(element => OtherKinds.Contains(element.Name.LocalName))
        && !content.Descendants().Any(element => element is Slot || element.Name == Wml.Control)
        && !content.Value.Contains("{{", StringComparison.Ordinal);
}
