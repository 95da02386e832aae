using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary><c>(int)value</c>: a conversion that was asked for; it may lose a fraction, and fails when the value does not fit.</summary>
internal sealed class CastNode(Node value, Shape shape, bool nullable, Extent extent) : Node(shape, nullable, extent)
{
    public override IReadOnlyList<Node> Children => [value];

    public override Expression Lower() => Expression.ConvertChecked(value.Lower(), Clr);
}
