using System.Linq.Expressions;

namespace Dunning.Rules.Language.Trees;

/// <summary><c>condition ? yes : no</c>, both of the same type.</summary>
internal sealed class ChoiceNode(Node condition, Node yes, Node no, Extent extent) : Node(yes.Shape, yes.Nullable, extent)
{
    public Node Condition { get; } = condition;

    public Node Yes { get; } = yes;

    public Node No { get; } = no;

    public override IReadOnlyList<Node> Children => [Condition, Yes, No];

    public override Expression Lower() => Expression.Condition(Condition.Lower(), Yes.Lower(), No.Lower(), Clr);
}
