using System.Xml.Linq;
using Dunning.Letters.Programs;

namespace Dunning.Letters.Markup;

/// <summary>Takes away marks that may not stand in a document twice, where a block could repeat them or tear them apart.</summary>
internal static class Marks
{
    private static readonly XName Start = Wml.W + "bookmarkStart";
    private static readonly XName End = Wml.W + "bookmarkEnd";

    public static void DropInsideBlocks(XElement root)
    {
        var (depth, loops) = (0, 0);
        var inBlock = new HashSet<string>();
        foreach (var element in root.Descendants().ToList())
        {
            if (element is Slot { Partner: not null } slot)
            {
                var step = slot.Tag.Opens ? 1 : slot.Tag.Closes ? -1 : 0;
                depth += step;
                loops += slot.Tag.Kind is Tags.TagKind.Each or Tags.TagKind.EndEach ? step : 0;
            }
            else if (depth > 0 && (element.Name == Start || element.Name == End))
            {
                inBlock.Add(element.Value(Wml.W + "id") ?? "");
            }

            if (loops > 0)
            {
                element.Attribute(Wml.W14 + "paraId")?.Remove();
                element.Attribute(Wml.W14 + "textId")?.Remove();
                if (element.Name == Wml.DrawingProperties)
                {
                    element.SetAttributeValue("id", 0);
                    element.Attribute("id")!.AddAnnotation(new NumberStep());
                }
            }
        }

        root.Descendants().Where(element => (element.Name == Start || element.Name == End) && inBlock.Contains(element.Value(Wml.W + "id") ?? "")).Remove();
    }
}
