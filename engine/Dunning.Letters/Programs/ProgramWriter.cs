using System.Text;
using System.Xml.Linq;
using Dunning.Letters.Fields;
using Dunning.Letters.Markup;
using Dunning.Letters.Tags;

namespace Dunning.Letters.Programs;

/// <summary>Turns the tree of a part, with its slots, into steps: stretches of finished XML with values, loops and choices between them.</summary>
internal sealed class ProgramWriter(Binder binder, Scope root)
{
    private readonly StringBuilder _xml = new();
    private readonly Prefixes _prefixes = new();
    private readonly Stack<OpenBlock> _open = new();
    private List<Step> _steps = [];
    private Scope _scope = root;
    private Keeping _keeping = Keeping.None;
    private bool _ink;

    /// <summary>How deep loops are nested at most.</summary>
    public int Depth { get; private set; }

    public Step[] Write(XElement root)
    {
        _xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        Element(root);
        Cut();
        return [.. _steps];
    }

    private void Node(XNode node)
    {
        switch (node)
        {
            case Slot slot:
                Tag(slot);
                break;
            case XElement element when element.Name == Wml.Paragraph:
                Kept(element, Optional.OfParagraph(element));
                break;
            case XElement element when element.Name == Wml.Table:
                Kept(element, Optional.OfTable(element));
                break;
            case XElement element when element.Name == Wml.Row && _keeping == Keeping.Rows:
                _ink = true;
                Kept(element, Keeping.None);
                break;
            case XElement element:
                Element(element);
                break;
            case XText text:
                Text(text);
                break;
        }
    }

    // A paragraph or table that may be taken back becomes a step of its own.
    private void Kept(XElement element, Keeping keeping)
    {
        var (outer, before) = (_keeping, _steps);
        _keeping = keeping;
        if (keeping == Keeping.None)
        {
            Element(element);
        }
        else
        {
            Cut();
            _steps = [];
            Element(element);
            Cut();
            before.Add(new OptionalStep([.. _steps]));
            _steps = before;
        }

        _keeping = outer;
    }

    private void Element(XElement element)
    {
        _prefixes.Enter(element);
        var name = _prefixes.NameOf(element);
        _ink |= _keeping == Keeping.Text && element.IsInk();
        _xml.Append('<').Append(name);
        foreach (var attribute in element.Attributes())
        {
            _xml.Append(' ').Append(_prefixes.NameOf(attribute)).Append("=\"");
            if (attribute.Annotation<Step>() is { } step)
            {
                Cut();
                _steps.Add(step);
            }
            else
            {
                Escape.Attribute(_xml, attribute.Value);
            }

            _xml.Append('"');
        }

        if (!element.Nodes().Any())
        {
            _xml.Append("/>");
        }
        else
        {
            _xml.Append('>');
            foreach (var node in element.Nodes())
            {
                Node(node);
            }

            if (element.IsContainer() && element.Elements().Any(child => child is Slot || (child.Name == Wml.Paragraph && Optional.OfParagraph(child) != Keeping.None)))
            {
                Cut();
                _steps.Add(new ClosingParagraphStep(_prefixes.Of(Wml.W)));
            }

            _xml.Append("</").Append(name).Append('>');
        }

        _prefixes.Leave(element);
    }

    private void Text(XText text)
    {
        if (text.Parent!.Nodes().Skip(1).Any() && string.IsNullOrWhiteSpace(text.Value))
        {
            return;
        }

        Escape.Text(_xml, text.Value);
    }

    private void Tag(Slot slot)
    {
        Cut();
        switch (slot.Tag.Kind)
        {
            case TagKind.Field:
                if (binder.Value(slot, _scope) is { } value)
                {
                    var ink = _keeping == Keeping.Text || (_keeping == Keeping.Marked && slot.Tag.TakesLineAway);
                    var merge = slot.Tag.Merge;
                    _steps.Add(new ValueStep(value.Read, value.Format, new TextMarkup(_prefixes.Of(Wml.W)), merge?.Before ?? "", merge?.After ?? "", ink));
                }

                break;
            case TagKind.Each:
                var list = binder.List(slot, _scope);
                Open(slot, list is null ? null : list.Reader.Read, null);
                _scope = _scope.Inside(list);
                Depth = Math.Max(Depth, _scope.Frame);
                break;
            case TagKind.If:
                Open(slot, null, binder.Condition(slot, _scope));
                break;
            case TagKind.Else when slot.Partner is not null && IsInnermost(slot):
                _open.Peek().Then = [.. _steps];
                _steps = [];
                break;
            case TagKind.EndEach or TagKind.EndIf when slot.Partner is not null && IsInnermost(slot):
                Close();
                break;
        }
    }

    private void Open(Slot begin, Func<object?[], object?>? list, Func<object?[], bool>? condition)
    {
        // A beginning without an end was reported; it only changes what may be named after it.
        if (begin.Partner is not null)
        {
            _open.Push(new OpenBlock(begin, _steps, _scope, list, condition));
            _steps = [];
        }
    }

    // What could not be bound was reported, so the template will not be used; its body was walked for its own findings.
    private void Close()
    {
        var block = _open.Pop();
        var body = _steps.ToArray();
        var frame = block.Scope.Frame + 1;
        (_steps, _scope) = (block.Outer, block.Scope);
        if (block.List is not null)
        {
            _steps.Add(new EachStep(block.List, frame, body));
        }
        else if (block.Condition is not null)
        {
            _steps.Add(new IfStep(block.Condition, block.Then ?? body, block.Then is null ? [] : body));
        }
    }

    private bool IsInnermost(Slot slot)
    {
        if (_open.TryPeek(out var block) && block.Begin == slot.Partner)
        {
            return true;
        }

        binder.Error("letters.crossed-blocks", slot.Place, "Two blocks overlap here.", "end the inner block before the outer one");
        return false;
    }

    private void Cut()
    {
        if (_xml.Length > 0)
        {
            _steps.Add(new LiteralStep(Encoding.UTF8.GetBytes(_xml.ToString()), _ink));
            _xml.Clear();
        }

        _ink = false;
    }

    private sealed class OpenBlock(Slot begin, List<Step> outer, Scope scope, Func<object?[], object?>? list, Func<object?[], bool>? condition)
    {
        public Slot Begin { get; } = begin;

        public List<Step> Outer { get; } = outer;

        public Scope Scope { get; } = scope;

        public Func<object?[], object?>? List { get; } = list;

        public Func<object?[], bool>? Condition { get; } = condition;

        public Step[]? Then { get; set; }
    }
}
