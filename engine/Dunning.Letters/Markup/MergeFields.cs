using System.Text;
using System.Xml.Linq;
using Dunning.Letters.Packages;
using Dunning.Letters.Tags;

namespace Dunning.Letters.Markup;

/// <summary>Finds MERGEFIELDs, simple or spread over runs, and puts slots in their place. Fields that reach outside are refused.</summary>
internal sealed class MergeFields(Story story)
{
    private static readonly HashSet<string> Unsafe = ["DDE", "DDEAUTO", "LINK", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "INCLUDE", "DATABASE", "MACROBUTTON"];
    private static readonly HashSet<string> OnlyInMailMerge = ["ADDRESSBLOCK", "GREETINGLINE", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF", "ASK", "FILLIN"];
    private static readonly HashSet<string> OfToday = ["DATE", "TIME", "PRINTDATE", "SAVEDATE"];

    public void Replace()
    {
        foreach (var field in story.Root.Descendants(Wml.SimpleField).ToList())
        {
            if (SlotOf(field.Value(Wml.W + "instr") ?? "", ParagraphOf(field)) is { } slot)
            {
                var run = new XElement(Wml.Run, field.Descendants(Wml.RunProperties).FirstOrDefault(), slot);
                field.ReplaceWith(run);
            }
        }

        var open = new Stack<ComplexField>();
        foreach (var element in story.Root.Descendants().Where(element => element.Name == Wml.FieldCharacter || element.Name == Wml.Instruction || element.Name == Wml.Text).ToList())
        {
            Step(open, element);
        }
    }

    private void Step(Stack<ComplexField> open, XElement element)
    {
        switch (element.Name == Wml.FieldCharacter ? element.Value(Wml.W + "fldCharType") : null)
        {
            case "begin":
                open.Push(new ComplexField(element));
                break;
            case "separate" when open.Count > 0:
                open.Peek().InResult = true;
                break;
            case "end" when open.Count > 0:
                Finish(open.Pop(), element, inInstruction: open.TryPeek(out var outer) && !outer.InResult);
                break;
            case null when open.TryPeek(out var field):
                if (element.Name == Wml.Instruction && !field.InResult)
                {
                    field.Instruction.Append(element.Value);
                }
                else if (element.Name == Wml.Text && field.InResult)
                {
                    field.Result ??= element;
                }

                break;
        }
    }

    private void Finish(ComplexField field, XElement end, bool inInstruction)
    {
        var paragraph = ParagraphOf(field.Begin);
        var instruction = field.Instruction.ToString();
        if (MergeSyntax.Verb(instruction) == "MERGEFIELD" && (inInstruction || ParagraphOf(end) != paragraph))
        {
            story.Error(
                "letters.nested-merge-field", story.PlaceOf(paragraph), $"\"{instruction.Trim()}\" stands inside another Word field.",
                "write the choice as {{#if …}} … {{/if}} instead of an IF field");
            return;
        }

        if (SlotOf(instruction, paragraph) is not { } slot || paragraph is null)
        {
            return;
        }

        // The value takes the looks of the old result.
        (field.Result ?? field.Begin).AddBeforeSelf(slot);
        var between = paragraph.Own().SkipWhile(element => element != field.Begin).TakeWhile(element => element != end).ToList();
        foreach (var element in between.Append(end).Where(element => element != slot && element.Parent?.Name == Wml.Run && element.Name != Wml.RunProperties))
        {
            element.Remove();
        }

        paragraph.Own().Where(run => run.Name == Wml.Run && run.Elements().All(child => child.Name == Wml.RunProperties)).ToList().ForEach(run => run.Remove());
    }

    private Slot? SlotOf(string instruction, XElement? paragraph)
    {
        var verb = MergeSyntax.Verb(instruction);
        var place = story.PlaceOf(paragraph);
        if (Unsafe.Contains(verb))
        {
            story.Error("letters.unsafe-field", place, $"A {verb} field fetches something from outside the letter.", "put the text or picture itself into the document");
        }
        else if (verb == "HYPERLINK" && MergeSyntax.Target(instruction) is { } target && !Links.IsPlain(target))
        {
            story.Error("letters.unsafe-field", place, $"A HYPERLINK field leads to {target}.", "a link may begin with https:, http:, mailto: or tel:");
        }
        else if (OnlyInMailMerge.Contains(verb))
        {
            story.Error("letters.mail-merge-field", place, $"A {verb} field only works in Word's own mail merge.", "write the fields themselves: {{ debtor.name }}");
        }
        else if (OfToday.Contains(verb))
        {
            story.Warn("letters.date-field", place, $"A {verb} field shows the day on which the letter is opened.", "write {{ today }} for the date of the letter");
        }

        if (verb != "MERGEFIELD")
        {
            return null;
        }

        if (MergeSyntax.Parse(instruction, out var message) is { } tag)
        {
            return new Slot(tag, place);
        }

        story.Error("letters.bad-tag", place, message!);
        return null;
    }

    private static XElement? ParagraphOf(XElement element) => element.Ancestors(Wml.Paragraph).FirstOrDefault();

    private sealed class ComplexField(XElement begin)
    {
        public XElement Begin { get; } = begin;

        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; set; }

        public XElement? Result { get; set; }
    }
}
