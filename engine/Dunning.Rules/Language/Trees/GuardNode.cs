using System.Linq.Expressions;

namespace Dunning.Rules.Language.Trees;

/// <summary><c>value?.rest</c>: nothing when the value is missing.</summary>
internal sealed class GuardNode(Node value, ItemNode item, Node rest, Extent extent) : Node(rest.Shape, true, extent)
{
    public Node Value { get; } = value;

    public Node Rest { get; } = rest;

    public ItemNode Item { get; } = item;

    public override IReadOnlyList<Node> Children => [Value, Rest];

    public override Expression Lower()
    {
        var held = Expression.Variable(Value.Clr, "held");
        var present = held.Type == Item.Parameter.Type ? (Expression)held : Expression.Convert(held, Item.Parameter.Type);
        var lowered = Rest.Lower();
        return Expression.Block(
            Clr,
            [held, Item.Parameter],
            Expression.Assign(held, Value.Lower()),
            Expression.Condition(
                Expression.Equal(held, Expression.Constant(null, held.Type)),
                Expression.Default(Clr),
                Expression.Block(Expression.Assign(Item.Parameter, present), lowered.Type == Clr ? lowered : Expression.Convert(lowered, Clr)),
                Clr));
    }
}
