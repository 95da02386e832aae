using System.Linq.Expressions;

namespace Dunning.Rules.Language.Trees;

/// <summary>A lambda over the items of a list; its delegate takes the inputs as well, so that reading an input captures nothing.</summary>
internal sealed class LambdaNode(ItemNode item, Node body) : Node(body.Shape, body.Nullable, body.Extent)
{
    public ItemNode Item { get; } = item;

    public Node Body { get; } = body;

    public override IReadOnlyList<Node> Children => [Body];

    public override Expression Lower()
    {
        var lambda = Expression.Lambda(
            typeof(Func<,,>).MakeGenericType(typeof(object?[]), Item.Parameter.Type, Body.Clr), Body.Lower(), Inputs, Item.Parameter);

        // A nested lambda costs a new delegate at every evaluation; one that stands alone is made once and kept.
        return StandsAlone(Body, [Item]) ? Expression.Constant(lambda.Compile(), lambda.Type) : lambda;
    }

    private static bool StandsAlone(Node node, IReadOnlyList<ItemNode> known) => node switch
    {
        ItemNode item => known.Contains(item),
        LambdaNode lambda => StandsAlone(lambda.Body, [.. known, lambda.Item]),
        GuardNode guard => guard.Children.All(child => StandsAlone(child, [.. known, guard.Item])),
        _ => node.Children.All(child => StandsAlone(child, known)),
    };
}
