using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary>A conversion that loses nothing: a wider number, or a value to one that may be missing.</summary>
internal sealed class ConvertNode(Node value, Shape shape, bool nullable) : Node(shape, nullable, value.Extent)
{
    public Node Value { get; } = value;

    public override IReadOnlyList<Node> Children => [Value];

    public override string? Path => Value.Path;

    public override Expression Lower() => Expression.ConvertChecked(Value.Lower(), Clr);
}
