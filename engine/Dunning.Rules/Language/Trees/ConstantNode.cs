using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary>A literal.</summary>
internal sealed class ConstantNode(object? value, Shape shape, Extent extent, bool nullable = false) : Node(shape, nullable || value is null, extent)
{
    public object? Value { get; } = value;

    public override bool IsNull => Value is null;

    public override Expression Lower() => Expression.Constant(Value, Clr);

    public static ConstantNode Null(Extent extent) => new(null, ScalarShape.Anything, extent);
}
