using System.Xml.Linq;
using Dunning.Letters.Tags;

namespace Dunning.Letters.Markup;

/// <summary>Moves the tags of one block up to where the block begins and ends.</summary>
/// <param name="story">For findings.</param>
/// <param name="emptyRows">Rows with nothing but control tags; they will disappear.</param>
/// <param name="emptyLines">Paragraphs with nothing but control tags; they will disappear.</param>
internal sealed class Lifting(Story story, HashSet<XElement> emptyRows, HashSet<XElement> emptyLines)
{
    public void Lift(Slot begin)
    {
        var end = begin.Partner!;
        var common = begin.Ancestors().First(end.Ancestors().Contains);
        var paragraph = common.AncestorsAndSelf(Wml.Paragraph).FirstOrDefault();
        var inLine = paragraph is not null && !common.AncestorsAndSelf().TakeWhile(element => element != paragraph).Any(element => element.Name == Wml.TextBoxContent);
        if (inLine)
        {
            LiftInLine(begin, common, paragraph!);
            return;
        }

        // Tags in two cells of a row mean the row.
        var row = common.AncestorsAndSelf().TakeWhile(element => element.Name != Wml.Cell && element.Name != Wml.Table).FirstOrDefault(element => element.Name == Wml.Row);
        var level = row?.Parent ?? common;
        var slots = begin.Else is { } choice ? new[] { begin, choice, end } : [begin, end];
        slots = Array.FindAll(slots, slot => slot.Parent != level);
        var targets = slots.Select(slot => TargetOf(slot, level)).ToList();
        if (targets.Exists(target => target is null) || (row is not null && begin.Else is not null && !emptyRows.Contains(row)))
        {
            story.Error(
                "letters.crossed-blocks", begin.Place, $"{{{{#{(begin.Tag.Kind == TagKind.Each ? "each" : "if")} {begin.Tag.Expression}}}}} begins and ends in places that do not match.",
                "put the tags on lines of their own, or both in the same line, cell or table");
            foreach (var slot in new[] { begin, begin.Else, end }.OfType<Slot>())
            {
                slot.Partner = null;
            }

            return;
        }

        if (slots.Length > 1 && begin.Tag.Kind == TagKind.Each && BringsTablesTogether(targets[0]!.Value.Anchor, targets[^1]!.Value.Anchor))
        {
            emptyLines.Remove(targets[^1]!.Value.Anchor);
            targets[^1] = (targets[^1]!.Value.Anchor, true);
        }

        foreach (var (slot, target) in slots.Zip(targets))
        {
            Move(slot, target!.Value.Anchor, target.Value.After);
        }
    }

    // Word makes one table of two that touch: the line with the end tag then stays, between each table and the next.
    private bool BringsTablesTogether(XElement first, XElement last) =>
        emptyLines.Contains(first) && emptyLines.Contains(last)
        && last.Own().OfType<Slot>().All(slot => slot.Tag.Closes)
        && first.ElementsAfterSelf().FirstOrDefault(element => element is not Slot)?.Name == Wml.Table
        && last.ElementsBeforeSelf().LastOrDefault(element => element is not Slot)?.Name == Wml.Table;

    private (XElement Anchor, bool After)? TargetOf(Slot slot, XElement level)
    {
        var path = slot.Ancestors().TakeWhile(element => element != level).ToList();
        var anchor = path[^1];
        if (path.Exists(element => element.Name == Wml.TextBoxContent))
        {
            return null;
        }

        if (emptyLines.Contains(anchor) || emptyRows.Contains(anchor))
        {
            return (anchor, false);
        }

        // Rows belong to a block as a whole, wherever in the row the tag stands.
        if (anchor.Name == Wml.Row)
        {
            return slot.Tag.Kind == TagKind.Else && anchor.IsInkBefore(slot) ? null : (anchor, slot.Tag.Closes);
        }

        if (anchor.Name == Wml.Table)
        {
            return null;
        }

        // At the edge of a line a tag stands beside it: "Totaal:{{#each items}}" begins after, "{{/each}}Totaal" ends before.
        var atStart = !anchor.IsInkBefore(slot);
        var atEnd = !anchor.IsInkAfter(slot);
        return !atStart && !atEnd ? null : (anchor, slot.Tag.Closes ? atEnd : !atStart);
    }

    private void LiftInLine(Slot begin, XElement common, XElement paragraph)
    {
        // A line that is one condition disappears with it.
        var slots = paragraph.Own().OfType<Slot>().ToList();
        if (begin.Tag.Kind == TagKind.If && begin.Else is null && slots[0] == begin && slots[^1] == begin.Partner
            && !paragraph.IsInkBefore(begin) && !paragraph.IsInkAfter(begin.Partner!) && !paragraph.EndsSection() && !emptyLines.Contains(paragraph))
        {
            Move(begin.Partner!, paragraph, after: true);
            Move(begin, paragraph, after: false);
            return;
        }

        foreach (var slot in new[] { begin, begin.Else, begin.Partner })
        {
            while (slot is not null && slot.Parent != common)
            {
                SplitParent(slot);
            }
        }
    }

    // What stood after the slot goes into a copy of the parent, so that the slot stands between the two.
    private static void SplitParent(Slot slot)
    {
        var parent = slot.Parent!;
        var after = slot.NodesAfterSelf().ToList();
        after.ForEach(node => node.Remove());
        slot.Remove();
        parent.AddAfterSelf(slot);
        if (after.Count > 0)
        {
            slot.AddAfterSelf(new XElement(parent.Name, parent.Attributes(), parent.Element(Wml.RunProperties), after));
        }

        if (parent.Elements().All(child => child.Name == Wml.RunProperties))
        {
            parent.Remove();
        }
    }

    // Slots that come to lie beside each other keep their order.
    private static void Move(Slot slot, XElement anchor, bool after)
    {
        slot.Remove();
        XNode at = anchor;
        if (after)
        {
            while (at.NextNode is Slot next && next.Ordinal < slot.Ordinal)
            {
                at = next;
            }

            at.AddAfterSelf(slot);
        }
        else
        {
            while (at.PreviousNode is Slot previous && previous.Ordinal > slot.Ordinal)
            {
                at = previous;
            }

            at.AddBeforeSelf(slot);
        }
    }
}
