using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary>An input, read from its slot.</summary>
internal sealed class InputNode(int slot, Field field, Extent extent) : Node(field.Shape, field.Nullable, extent)
{
    public int Slot { get; } = slot;

    public Field Field { get; } = field;

    public override string Path => Field.Name;

    public override Expression Lower() => Expression.Convert(Expression.ArrayIndex(Inputs, Expression.Constant(Slot)), Clr);
}
