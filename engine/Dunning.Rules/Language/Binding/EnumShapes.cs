using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Binding;

/// <summary>The choices that a vocabulary's inputs lead to, so that their names can be written: <c>InvoiceStatus.Open</c>.</summary>
internal static class EnumShapes
{
    public static IEnumerable<EnumShape> In(Vocabulary vocabulary)
    {
        var seen = new HashSet<Shape>();
        var open = new Stack<Shape>(vocabulary.Inputs.Select(input => input.Shape));
        while (open.TryPop(out var shape))
        {
            if (!seen.Add(shape))
            {
                continue;
            }

            switch (shape)
            {
                case EnumShape choice:
                    yield return choice;
                    break;
                case ListShape list:
                    open.Push(list.Item);
                    break;
                case RecordShape record:
                    foreach (var field in record.Fields)
                    {
                        open.Push(field.Shape);
                    }

                    break;
            }
        }
    }
}
