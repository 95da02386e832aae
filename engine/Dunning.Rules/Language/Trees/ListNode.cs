using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary><c>new[] { … }</c>.</summary>
internal sealed class ListNode(IReadOnlyList<Node> items, ListShape shape, Extent extent) : Node(shape, false, extent)
{
    public override IReadOnlyList<Node> Children => items;

    // A list of literals is made once.
    public override Expression Lower()
    {
        var type = ((ListShape)Shape).ItemClr;
        var made = Expression.NewArrayInit(type, items.Select(item => item.Lower()));
        return items.All(item => item is ConstantNode)
            ? Expression.Constant(Expression.Lambda(made).Compile(preferInterpretation: true).DynamicInvoke(), Clr)
            : Expression.Convert(made, Clr);
    }
}
