using Dunning.Core.Findings;
using Dunning.Letters.Packages;

namespace Dunning.Letters.Markup;

/// <summary>Reports tags in places where they are not filled in (a link's address, a chart, a picture's description), so that none is ever printed.</summary>
internal sealed class UnseenTags(Package package, string file, List<Finding> findings)
{
    private const string Hint = "a tag works in text: in the body, tables, headers, footers, notes and text boxes";

    public void Report(IReadOnlyList<Story> stories)
    {
        foreach (var story in stories)
        {
            In(story);
        }

        // An address in a .rels file may be written with %7B for a brace.
        foreach (var part in package.Parts.Where(part => part.IsXml && stories.All(story => story.Source != part)))
        {
            if (part.Bytes.AsSpan().IndexOf("{{"u8) >= 0 || part.Bytes.AsSpan().IndexOf("%7B%7B"u8) >= 0)
            {
                Add(part.Name);
            }
        }
    }

    // What was left in text has been reported there.
    private void In(Story story)
    {
        foreach (var element in story.Root.Descendants().Where(element => element is not Slot && element.Name != Wml.Text))
        {
            var hidden = element.Attributes().Any(attribute => Has(attribute.Value)) || (!element.HasElements && Has(element.Value));
            if (hidden && element.Ancestors(Wml.ControlProperties).FirstOrDefault() is null)
            {
                Add(story.PlaceOf(element.Ancestors(Wml.Paragraph).FirstOrDefault()));
            }
        }
    }

    private static bool Has(string text) => text.Contains("{{", StringComparison.Ordinal);

    private void Add(string place) => findings.Add(Finding.Error("letters.unseen-tag", file, place, "A tag stands where it can not be filled in.", Hint));
}
