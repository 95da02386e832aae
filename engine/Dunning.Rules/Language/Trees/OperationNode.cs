using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary>An operator with two operands of the same type, or with one.</summary>
internal sealed class OperationNode(ExpressionType kind, Node left, Node? right, Shape shape, bool nullable, Extent extent)
    : Node(shape, nullable, extent)
{
    public ExpressionType Kind { get; } = kind;

    public Node Left { get; } = left;

    public Node? Right { get; } = right;

    public override IReadOnlyList<Node> Children => Right is null ? [Left] : [Left, Right];

    public bool IsComparison => Kind is ExpressionType.Equal or ExpressionType.NotEqual or ExpressionType.LessThan
        or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual;

    public override Expression Lower()
    {
        var left = Left.Lower();
        if (Right is null)
        {
            return Expression.MakeUnary(Kind, left, Clr);
        }

        var right = Right.Lower();
        if (Kind is ExpressionType.Equal or ExpressionType.NotEqual && !left.Type.IsValueType && left.Type != typeof(string))
        {
            return Same(left, right);
        }

        return left.Type.IsEnum && IsComparison
            ? Expression.MakeBinary(Kind, Expression.Convert(left, typeof(int)), Expression.Convert(right, typeof(int)))
            : Expression.MakeBinary(Kind, left, right);
    }

    private Expression Same(Expression left, Expression right)
    {
        if (Left.IsNull || Right!.IsNull)
        {
            return Kind == ExpressionType.Equal ? Expression.ReferenceEqual(left, right) : Expression.ReferenceNotEqual(left, right);
        }

        Expression equal = Expression.Call(typeof(object), nameof(Equals), null, left, right);
        return Kind == ExpressionType.Equal ? equal : Expression.Not(equal);
    }
}
