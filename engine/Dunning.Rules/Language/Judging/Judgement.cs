using System.Linq.Expressions;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Judging;

/// <summary>Reads a checked condition as a formula. What it does not understand it takes to be possible, so that nothing is called impossible that is not.</summary>
internal sealed class Judgement(string text)
{
    private int unknown;

    public Formula Of(Node node)
    {
        switch (node)
        {
            case ConstantNode { Value: bool value }:
                return value ? Formula.Always : Formula.Never;
            case OperationNode { Kind: ExpressionType.AndAlso or ExpressionType.And, Right: { } right } both:
                return new Formula.All([Of(both.Left), Of(right)]);
            case OperationNode { Kind: ExpressionType.OrElse or ExpressionType.Or, Right: { } right } either:
                return new Formula.Any([Of(either.Left), Of(right)]);
            case OperationNode { Kind: ExpressionType.Not } not:
                return Of(not.Left).Not();
            case ChoiceNode choice:
                var condition = Of(choice.Condition);
                return new Formula.Any([new Formula.All([condition, Of(choice.Yes)]), new Formula.All([condition.Not(), Of(choice.No)])]);
            case OperationNode { IsComparison: true, Right: { } right } comparison:
                return Comparison(comparison, right) ?? Flag(node);
            default:
                return Flag(node);
        }
    }

    /// <summary>Whether it has a value for all inputs of the declared shapes: nothing in it can overflow, be divided by zero, or be asked of a missing value.</summary>
    public static bool IsTotal(Node node) => node switch
    {
        ConstantNode or InputNode or ItemNode => true,
        FieldNode field => !field.Record.Nullable && IsTotal(field.Record),
        ConvertNode convert => (convert.Nullable || !convert.Value.Nullable || !convert.Shape.Clr.IsValueType) && IsTotal(convert.Value),
        OperationNode operation => (operation.IsComparison || operation.Kind is ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.And or ExpressionType.Or or ExpressionType.Not or ExpressionType.Coalesce)
            && operation.Children.All(IsTotal),
        ChoiceNode or GuardNode => node.Children.All(IsTotal),
        _ => false,
    };

    private Formula.Literal Flag(Node node) =>
        new(Subjects.Of(node, text) ?? Unknown(), Domain.Values([1m]), Domain.Flag, node.Extent);

    private Formula? Comparison(OperationNode comparison, Node right)
    {
        var (left, other, kind) = (Subjects.Bare(comparison.Left), Subjects.Bare(right), comparison.Kind);
        if (left is ConstantNode && other is not ConstantNode)
        {
            (left, other, kind) = (other, left, Turned(kind));
        }

        if (left is ConstantNode first && other is ConstantNode second)
        {
            return Subjects.Bound(first.Value) is { } a && Subjects.Bound(second.Value) is { } b && a.GetType() == b.GetType() && (a is not string || kind is ExpressionType.Equal or ExpressionType.NotEqual)
                ? new Formula.Constant(!Values(kind, b).And(new Domain([Interval.Of(a)], false, false)).IsEmpty)
                : null;
        }

        if (other is ConstantNode constant)
        {
            return Against(left, kind, constant, comparison.Extent);
        }

        return Between(left, other, kind, comparison.Extent);
    }

    private Formula.Literal? Against(Node left, ExpressionType kind, ConstantNode constant, Extent extent)
    {
        if (Subjects.Of(left, text) is not { } subject || Subjects.Universe(left, text) is not { } universe)
        {
            return null;
        }

        if (constant.Value is null)
        {
            // Not a number is not missing.
            var missing = new Domain([], true, universe.IsWhole);
            return left.Shape == ScalarShape.Real || kind is not (ExpressionType.Equal or ExpressionType.NotEqual) ? null
                : new Formula.Literal(subject, kind == ExpressionType.Equal ? missing.And(universe) : universe with { Odd = false }, universe, extent);
        }

        if (Subjects.Bound(constant.Value) is not { } bound || (bound is string) != (left.Shape == ScalarShape.Text)
            || (bound is string && kind is not (ExpressionType.Equal or ExpressionType.NotEqual)))
        {
            return null;
        }

        return new Formula.Literal(subject, universe.And(Values(kind, bound)), universe, extent);
    }

    // Two values in order: less, equal, greater.
    private Formula.Literal? Between(Node left, Node right, ExpressionType kind, Extent extent)
    {
        if (Subjects.Of(left, text) is not { } first || Subjects.Of(right, text) is not { } second
            || left.Nullable || right.Nullable || !left.Shape.Clr.IsValueType || !right.Shape.Clr.IsValueType || left.Shape == ScalarShape.Real || right.Shape == ScalarShape.Real)
        {
            return null;
        }

        if (string.CompareOrdinal(first, second) > 0)
        {
            (first, second, kind) = (second, first, Turned(kind));
        }

        var universe = first == second ? Domain.Values([0m]) : Domain.Values([-1m, 0m, 1m]);
        return new Formula.Literal(first + " ? " + second, universe.And(Values(kind, 0m)), universe, extent);
    }

    private static Domain Values(ExpressionType kind, object bound) => kind switch
    {
        ExpressionType.Equal => new Domain([Interval.Of(bound)], false, false),
        ExpressionType.NotEqual => new Domain([new Interval(null, true, bound, true), new Interval(bound, true, null, true)], true, false),
        ExpressionType.LessThan => new Domain([new Interval(null, true, bound, true)], false, false),
        ExpressionType.LessThanOrEqual => new Domain([new Interval(null, true, bound, false)], false, false),
        ExpressionType.GreaterThan => new Domain([new Interval(bound, true, null, true)], false, false),
        _ => new Domain([new Interval(bound, false, null, true)], false, false),
    };

    private static ExpressionType Turned(ExpressionType kind) => kind switch
    {
        ExpressionType.LessThan => ExpressionType.GreaterThan,
        ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
        ExpressionType.GreaterThan => ExpressionType.LessThan,
        ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
        _ => kind,
    };

    private string Unknown() => "?" + (++unknown).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
