using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary>A field of a record.</summary>
internal sealed class FieldNode(Node record, Field field, Extent extent) : Node(field.Shape, field.Nullable, extent)
{
    public Node Record { get; } = record;

    public Field Field { get; } = field;

    public override string? Path => Record.Path is { } path ? path + "." + Field.Name : null;

    public override IReadOnlyList<Node> Children => [Record];

    public override Expression Lower()
    {
        var value = Field.Property is { } property
            ? Expression.Property(Record.Lower(), property)
            : (Expression)Expression.ArrayIndex(
                Expression.Property(Record.Lower(), nameof(RecordValue.Slots)), Expression.Constant(Field.Slot));
        return value.Type == Clr ? value : Expression.Convert(value, Clr);
    }
}
