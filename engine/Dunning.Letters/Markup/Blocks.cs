using System.Xml.Linq;
using Dunning.Letters.Packages;
using Dunning.Letters.Tags;

namespace Dunning.Letters.Markup;

/// <summary>
/// Pairs beginnings with ends and moves both to where their block really begins and ends: around table rows, around
/// paragraphs, or inside a line. Afterwards a pair and its else are children of one element.
/// </summary>
internal sealed class Blocks(Story story)
{
    public void Arrange()
    {
        var slots = story.Root.Descendants().OfType<Slot>().ToList();
        for (var i = 0; i < slots.Count; i++)
        {
            slots[i].Ordinal = i;
        }

        var emptyRows = story.Root.Descendants(Wml.Row).Where(IsControlOnlyRow).ToHashSet();
        var emptyLines = story.Root.Descendants(Wml.Paragraph).Where(Ink.IsControlOnly).ToHashSet();
        var lifting = new Lifting(story, emptyRows, emptyLines);
        foreach (var begin in Pair(slots))
        {
            lifting.Lift(begin);
        }

        slots.Where(slot => slot.Tag.Kind == TagKind.Comment).ToList().ForEach(slot => slot.Remove());
        foreach (var row in emptyRows.Where(row => !HasLoneTag(row)))
        {
            row.Remove();
        }

        foreach (var line in emptyLines.Where(line => line.Parent is not null && !MustStay(line) && !HasLoneTag(line)))
        {
            line.Remove();
        }
    }

    // Inner blocks come before those around them.
    private List<Slot> Pair(List<Slot> slots)
    {
        var pairs = new List<Slot>();
        var open = new Stack<Slot>();
        foreach (var slot in slots)
        {
            if (slot.Tag.Opens)
            {
                open.Push(slot);
                if (open.Count == PackageLimits.Blocks + 1)
                {
                    story.Error("letters.too-deep", slot.Place, $"{Written(slot)} stands inside more than {PackageLimits.Blocks} other loops and choices.", "write it with fewer");
                }
            }
            else if (slot.Tag.Kind == TagKind.Else)
            {
                if (!open.TryPeek(out var begin) || begin.Tag.Kind != TagKind.If || begin.Else is not null)
                {
                    story.Error("letters.unexpected-tag", slot.Place, "{{#else}} does not stand between {{#if …}} and {{/if}}.");
                }
                else
                {
                    begin.Else = slot;
                    slot.Partner = begin;
                }
            }
            else if (slot.Tag.Closes)
            {
                Close(open, slot, pairs);
            }
        }

        foreach (var begin in open.Reverse())
        {
            story.Error(
                "letters.unclosed-block", begin.Place, $"{Written(begin)} has no end.", $"close it with {{{{/{Word(begin)}}}}}");
        }

        return pairs;
    }

    private void Close(Stack<Slot> open, Slot end, List<Slot> pairs)
    {
        var wanted = end.Tag.Kind == TagKind.EndEach ? TagKind.Each : TagKind.If;
        if (!open.Any(begin => begin.Tag.Kind == wanted))
        {
            story.Error("letters.unexpected-tag", end.Place, $"{{{{/{Word(end)}}}}} closes nothing.", $"there is no {{{{#{Word(end)} …}}}} before it");
            return;
        }

        while (open.Peek().Tag.Kind != wanted)
        {
            var skipped = open.Pop();
            story.Error("letters.unclosed-block", skipped.Place, $"{Written(skipped)} has no end before {{{{/{Word(end)}}}}}.", $"close it with {{{{/{Word(skipped)}}}}}");
        }

        var begin = open.Pop();
        begin.Partner = end;
        end.Partner = begin;
        pairs.Add(begin);
    }

    private static string Word(Slot slot) => slot.Tag.Kind is TagKind.Each or TagKind.EndEach ? "each" : "if";

    private static string Written(Slot slot) => $"{{{{#{Word(slot)} {slot.Tag.Expression}}}}}";

    private static bool IsControlOnlyRow(XElement row)
    {
        var slots = row.Descendants().OfType<Slot>().ToList();
        return slots.Count > 0 && slots.TrueForAll(slot => slot.Tag.IsControl) && !row.Descendants(Wml.Paragraph).Any(Ink.HasInk);
    }

    // A tag without a partner was reported; it stays to tell the rest what may be named.
    private static bool HasLoneTag(XElement element) => element.Descendants().OfType<Slot>().Any(slot => slot.Partner is null);

    // Word wants a paragraph after a table at the end of a cell or of the body, and makes one table of two that touch.
    private static bool MustStay(XElement line) =>
        line.ElementsBeforeSelf().LastOrDefault(element => element is not Slot)?.Name == Wml.Table
        && line.ElementsAfterSelf().FirstOrDefault(element => element is not Slot && element.Name != Wml.Section) is var next
        && (next is null || next.Name == Wml.Table);
}
