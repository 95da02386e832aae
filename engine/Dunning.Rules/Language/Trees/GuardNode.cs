using System.Linq.Expressions;

namespace Dunning.Rules.Language.Trees;

/// <summary><c>value?.rest</c>: nothing when the value is missing.</summary>
internal sealed class GuardNode(Node value, ItemNode item, Node rest, Extent extent) : Node(rest.Shape, true, extent)
{
    public ItemNode Item { get; } = item;

    public override IReadOnlyList<Node> Children => [value, rest];

    public override Expression Lower()
    {
        var held = Expression.Variable(value.Clr, "held");
        var present = held.Type == Item.Parameter.Type ? (Expression)held : Expression.Convert(held, Item.Parameter.Type);
        var lowered = rest.Lower();
        return Expression.Block(
            Clr,
            [held, Item.Parameter],
            Expression.Assign(held, value.Lower()),
            Expression.Condition(
                Expression.Equal(held, Expression.Constant(null, held.Type)),
                Expression.Default(Clr),
                Expression.Block(Expression.Assign(Item.Parameter, present), lowered.Type == Clr ? lowered : Expression.Convert(lowered, Clr)),
                Clr));
    }
}
