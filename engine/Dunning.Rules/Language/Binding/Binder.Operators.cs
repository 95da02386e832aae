using System.Linq.Expressions;
using Dunning.Rules.Language.Members;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dunning.Rules.Language.Binding;

/// <summary>Operators, with C#'s promotions and lifted nulls.</summary>
internal sealed partial class Binder
{
    private static ExpressionType? ComparisonOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsExpression => ExpressionType.Equal,
        SyntaxKind.NotEqualsExpression => ExpressionType.NotEqual,
        SyntaxKind.LessThanExpression => ExpressionType.LessThan,
        SyntaxKind.LessThanOrEqualExpression => ExpressionType.LessThanOrEqual,
        SyntaxKind.GreaterThanExpression => ExpressionType.GreaterThan,
        SyntaxKind.GreaterThanOrEqualExpression => ExpressionType.GreaterThanOrEqual,
        _ => null,
    };

    private static ExpressionType? ArithmeticOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.AddExpression => ExpressionType.AddChecked,
        SyntaxKind.SubtractExpression => ExpressionType.SubtractChecked,
        SyntaxKind.MultiplyExpression => ExpressionType.MultiplyChecked,
        SyntaxKind.DivideExpression => ExpressionType.Divide,
        SyntaxKind.ModuloExpression => ExpressionType.Modulo,
        _ => null,
    };

    private Node? Unary(PrefixUnaryExpressionSyntax syntax)
    {
        var extent = ExtentOf(syntax);
        switch (syntax.Kind())
        {
            case SyntaxKind.LogicalNotExpression:
                return BindFlag(syntax.Operand) is { } flag
                    ? new OperationNode(ExpressionType.Not, flag, null, ScalarShape.Flag, false, extent)
                    : null;
            case SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression:
                if (Bind(syntax.Operand) is not { } operand)
                {
                    return null;
                }

                if (!ScalarShape.IsNumber(operand.Shape) && operand.Shape != ScalarShape.Span)
                {
                    return Fail("rules.wrong-type", extent, $"\"{syntax.OperatorToken.Text}\" wants a number, not {Describe(operand)}.");
                }

                return syntax.IsKind(SyntaxKind.UnaryPlusExpression) ? operand : Negated(operand, extent);
            default:
                return Refuse(syntax, $"The operator \"{syntax.OperatorToken.Text}\" can not be used in expressions.");
        }
    }

    private static Node Negated(Node operand, Extent extent) => operand is ConstantNode { Value: { } value }
        ? value switch
        {
            int number when number != int.MinValue => new ConstantNode(-number, ScalarShape.Whole, extent),
            long number and not long.MinValue => new ConstantNode(number == 2147483648L ? int.MinValue : -number, number == 2147483648L ? ScalarShape.Whole : ScalarShape.Long, extent),
            double number => new ConstantNode(-number, ScalarShape.Real, extent),
            decimal number => new ConstantNode(-number, ScalarShape.Amount, extent),
            _ => new OperationNode(ExpressionType.NegateChecked, operand, null, operand.Shape, operand.Nullable, extent),
        }
        : new OperationNode(ExpressionType.NegateChecked, operand, null, operand.Shape, operand.Nullable, extent);

    private Node? Binary(BinaryExpressionSyntax syntax)
    {
        var kind = syntax.Kind();
        switch (kind)
        {
            case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression:
                return Logical(syntax, kind);
            case SyntaxKind.CoalesceExpression:
                return Coalesce(Bind(syntax.Left), Bind(syntax.Right), syntax);
            case SyntaxKind.LeftShiftExpression when IsDynamicLinq:
                return Membership(syntax);
        }

        var comparison = ComparisonOf(kind);
        if (comparison is null && ArithmeticOf(kind) is null)
        {
            return Refuse(syntax, $"The operator \"{syntax.OperatorToken.Text}\" can not be used in expressions.");
        }

        if (Bind(syntax.Left) is not { } left)
        {
            Bind(syntax.Right);
            return null;
        }

        if (Bind(syntax.Right) is not { } right)
        {
            return null;
        }

        return comparison is not null ? Comparison(kind, left, right, syntax) : Calculation(kind, left, right, syntax);
    }

    private OperationNode? Logical(BinaryExpressionSyntax syntax, SyntaxKind kind)
    {
        var (left, right) = (BindFlag(syntax.Left), BindFlag(syntax.Right));
        if (left is null || right is null)
        {
            return null;
        }

        var operation = kind switch
        {
            SyntaxKind.LogicalAndExpression => ExpressionType.AndAlso,
            SyntaxKind.LogicalOrExpression => ExpressionType.OrElse,
            SyntaxKind.BitwiseAndExpression => ExpressionType.And,
            _ => ExpressionType.Or,
        };
        return new OperationNode(operation, left, right, ScalarShape.Flag, false, ExtentOf(syntax));
    }

    private Node? Coalesce(Node? left, Node? right, SyntaxNode syntax)
    {
        if (left is null || right is null)
        {
            return null;
        }

        if (left.Shape.Clr.IsValueType && !left.Nullable)
        {
            return Fail("rules.wrong-type", left.Extent, $"{Describe(left)} is never missing, so ?? has no use here.");
        }

        // The right side decides whether the result may still be missing; numbers meet in the wider type.
        if (conversions.Unify(left, right) is not { } both)
        {
            return Mismatch(syntax, "??", left, right);
        }

        var nullable = right.Nullable;
        var fallback = conversions.To(right, both.Left.Shape, nullable) ?? both.Right;
        return new OperationNode(ExpressionType.Coalesce, both.Left, fallback, both.Left.Shape, nullable, ExtentOf(syntax));
    }

    private Node? Comparison(SyntaxKind kind, Node left, Node right, SyntaxNode syntax)
    {
        var operation = ComparisonOf(kind)!.Value;
        var isEquality = operation is ExpressionType.Equal or ExpressionType.NotEqual;
        if ((left.Shape == ScalarShape.Anything || right.Shape == ScalarShape.Anything) && !left.IsNull && !right.IsNull)
        {
            return IsLoose ? LooseComparison(operation, left, right, syntax) : Mismatch(syntax, Written(syntax), left, right);
        }

        if (conversions.Unify(left, right) is not { } both || (!isEquality && (left.IsNull || right.IsNull)))
        {
            return Mismatch(syntax, Written(syntax), left, right);
        }

        var shape = both.Left.Shape;
        if (!isEquality && shape == ScalarShape.Text && IsLoose)
        {
            var order = new CallNode([both.Left, both.Right], ScalarShape.Whole, false, ExtentOf(syntax), a => Expression.Call(typeof(TextOperations), nameof(TextOperations.Compare), null, a));
            return new OperationNode(operation, order, new ConstantNode(0, ScalarShape.Whole, ExtentOf(syntax)), ScalarShape.Flag, false, ExtentOf(syntax));
        }

        var known = isEquality
            ? shape is not ListShape || left.IsNull || right.IsNull
            : ScalarShape.IsNumber(shape) || shape is EnumShape || shape == ScalarShape.Day || shape == ScalarShape.Moment || shape == ScalarShape.Instant || shape == ScalarShape.Span || shape == ScalarShape.Letter;
        return known
            ? new OperationNode(operation, both.Left, both.Right, ScalarShape.Flag, false, ExtentOf(syntax))
            : Mismatch(syntax, Written(syntax), left, right);
    }

    private CallNode LooseComparison(ExpressionType operation, Node left, Node right, SyntaxNode syntax) =>
        Loosely(nameof(Loose.Compares), ScalarShape.Flag, ExtentOf(syntax), left, right, new ConstantNode(operation.ToString(), ScalarShape.Text, ExtentOf(syntax)));

    private Node? Calculation(SyntaxKind kind, Node left, Node right, SyntaxNode syntax)
    {
        var extent = ExtentOf(syntax);
        var operation = ArithmeticOf(kind)!.Value;
        if (operation == ExpressionType.AddChecked && (left.Shape == ScalarShape.Text || right.Shape == ScalarShape.Text))
        {
            return left.Shape is ScalarShape or EnumShape && right.Shape is ScalarShape or EnumShape
                ? Joined(left, right, extent)
                : Mismatch(syntax, "+", left, right);
        }

        if (IsLoose && (left.Shape == ScalarShape.Anything || right.Shape == ScalarShape.Anything) && !left.IsNull && !right.IsNull)
        {
            return Loosely(nameof(Loose.Calculate), ScalarShape.Anything, extent, left, right, new ConstantNode(operation.ToString(), ScalarShape.Text, extent));
        }

        if (TimeCalculation(operation, left, right, extent) is { } time)
        {
            return time;
        }

        if (!ScalarShape.IsNumber(left.Shape) || !ScalarShape.IsNumber(right.Shape) || conversions.Unify(left, right) is not { } both)
        {
            return Mismatch(syntax, Written(syntax), left, right);
        }

        if (IsScript && operation == ExpressionType.Divide && ScalarShape.Rank(both.Left.Shape) < 2)
        {
            both = (conversions.To(both.Left, ScalarShape.Real, both.Left.Nullable)!, conversions.To(both.Right, ScalarShape.Real, both.Right.Nullable)!);
        }

        return new OperationNode(operation, both.Left, both.Right, both.Left.Shape, both.Left.Nullable, extent);
    }

    private static OperationNode? TimeCalculation(ExpressionType operation, Node left, Node right, Extent extent)
    {
        if (operation is not (ExpressionType.AddChecked or ExpressionType.SubtractChecked))
        {
            return null;
        }

        var kind = operation == ExpressionType.AddChecked ? ExpressionType.Add : ExpressionType.Subtract;
        var isMoment = left.Shape == ScalarShape.Moment || left.Shape == ScalarShape.Instant;
        var result = right.Shape == ScalarShape.Span && (isMoment || left.Shape == ScalarShape.Span) ? left.Shape
            : isMoment && right.Shape == left.Shape && kind == ExpressionType.Subtract ? ScalarShape.Span
            : null;
        if (result is null)
        {
            return null;
        }

        var nullable = left.Nullable || right.Nullable;
        return new OperationNode(kind, Lifted(left, nullable), Lifted(right, nullable), result, nullable, extent);
    }

    private static Node Lifted(Node node, bool nullable) => node.Nullable == nullable ? node : new ConvertNode(node, node.Shape, nullable);

    // "x in (a, b)" compares with each; "x in list" asks the list.
    private Node? Membership(BinaryExpressionSyntax syntax)
    {
        if (Bind(syntax.Left) is not { } value)
        {
            return null;
        }

        var choices = syntax.Right switch
        {
            TupleExpressionSyntax tuple => tuple.Arguments.Select(argument => argument.Expression).ToArray(),
            ParenthesizedExpressionSyntax single => [single.Expression],
            _ => null,
        };
        if (choices is null)
        {
            return Bind(syntax.Right) is { } list ? PlainCall(list, "Contains", [value], syntax) : null;
        }

        Node? result = null;
        foreach (var choice in choices)
        {
            if (Bind(choice) is not { } candidate || Comparison(SyntaxKind.EqualsExpression, value, candidate, choice) is not { } equal)
            {
                return null;
            }

            result = result is null ? equal : new OperationNode(ExpressionType.OrElse, result, equal, ScalarShape.Flag, false, ExtentOf(syntax));
        }

        return result;
    }

    private CallNode Joined(Node left, Node right, Extent extent) =>
        new([Text(left), Text(right)], ScalarShape.Text, false, extent, a => Expression.Call(typeof(TextOperations), nameof(TextOperations.Join), null, a));

    private Node Text(Node node) => node.Shape == ScalarShape.Text && !(IsScript && node.Nullable) ? node
        : node.IsNull ? new ConstantNode(IsScript ? "null" : "", ScalarShape.Text, node.Extent)
        : node.Shape is EnumShape choice ? EnumText(node, choice)
        : new CallNode([node], ScalarShape.Text, false, node.Extent, a =>
            IsScript
                ? Expression.Call(typeof(Loose), nameof(Loose.Text), null, Expression.Convert(a[0], typeof(object)))
                : Expression.Call(typeof(TextOperations), nameof(TextOperations.Of), [a[0].Type], a));

    private static CallNode EnumText(Node node, EnumShape choice) =>
        new([node], ScalarShape.Text, node.Nullable, node.Extent, a => Expression.Call(
            typeof(Loose), nameof(Loose.NameOf), null, Expression.Constant(choice), Expression.Convert(a[0], typeof(object))));

    private static Node AsObject(Node node) => node.Shape == ScalarShape.Anything ? node : new ConvertNode(node, ScalarShape.Anything, true);

    private static CallNode Loosely(string method, Shape shape, Extent extent, params Node[] arguments) =>
        new([.. arguments.Select(argument => argument is ConstantNode { Shape: ScalarShape } constant && constant.Shape == ScalarShape.Text ? constant : AsObject(argument))],
            shape, shape == ScalarShape.Anything, extent,
            a => Expression.Call(typeof(Loose), method, null, a));

    private Node? Mismatch(SyntaxNode syntax, string written, Node left, Node right) => Fail(
        "rules.wrong-type",
        ExtentOf(syntax),
        $"\"{written}\" does not go between {Describe(left)} and {Describe(right)}, in \"{Shorten(syntax)}\".",
        MismatchHint(left, right));

    private static string? MismatchHint(Node left, Node right)
    {
        var (amount, real) = left.Shape == ScalarShape.Amount ? (left, right) : (right, left);
        if (amount.Shape == ScalarShape.Amount && real.Shape == ScalarShape.Real)
        {
            return real is ConstantNode { Value: double value }
                ? $"write {value.ToString(System.Globalization.CultureInfo.InvariantCulture)}m"
                : "convert one of them: Convert.ToDecimal(…)";
        }

        var (choice, text) = left.Shape is EnumShape ? (left, right) : (right, left);
        if (choice.Shape is EnumShape known)
        {
            var name = (text as ConstantNode)?.Value as string;
            return Dunning.Core.Findings.Suggestion.Hint(name ?? "", known.Names)
                ?? "the choices are " + string.Join(", ", known.Names.Select(option => known.Name + "." + option));
        }

        return null;
    }

    private static string Written(SyntaxNode syntax) => syntax is BinaryExpressionSyntax binary ? binary.OperatorToken.Text : "==";
}
