using System.Globalization;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Binding;

/// <summary>Conversions that happen by themselves because they lose nothing; the dialects know some more, of constants.</summary>
internal sealed class Conversions(Dialect dialect)
{
    private bool IsLoose => dialect != Dialect.CSharp;

    public static bool Same(Shape left, Shape right) =>
        ReferenceEquals(left, right)
        || (left is ListShape a and not GroupShape && right is ListShape b and not GroupShape && a.NullableItem == b.NullableItem && (a is OrderedShape || b is not OrderedShape) && Same(a.Item, b.Item));

    /// <summary>The node as a value of that shape; null when there is no such conversion.</summary>
    public Node? To(Node node, Shape shape, bool nullable) => Cost(node, shape, nullable) is null ? null : Apply(node, shape, nullable);

    /// <summary>How far a conversion goes, for choosing among overloads; null when there is none.</summary>
    public int? Cost(Node node, Shape shape, bool nullable)
    {
        if (node.IsNull)
        {
            return nullable || !shape.Clr.IsValueType ? 1 : null;
        }

        if (node.Nullable && !nullable && node.Shape.Clr.IsValueType)
        {
            return null;
        }

        if (Same(node.Shape, shape))
        {
            return node.Nullable == nullable || !shape.Clr.IsValueType ? 0 : 1;
        }

        if (shape == ScalarShape.Anything)
        {
            return 20;
        }

        var (from, to) = (ScalarShape.Rank(node.Shape), ScalarShape.Rank(shape));
        if (from >= 0 && to > from && !(from == 2 && to == 3))
        {
            return to - from + 1;
        }

        return node is ConstantNode constant && Constant(constant, shape) is not null ? 5 : null;
    }

    /// <summary>Both nodes as values of one shape; null when they have none in common.</summary>
    public (Node Left, Node Right)? Unify(Node left, Node right)
    {
        var nullable = left.Nullable || right.Nullable;
        if (To(right, left.Shape, nullable) is { } converted && !right.IsNull && left.Shape != ScalarShape.Anything)
        {
            return (To(left, left.Shape, nullable)!, converted);
        }

        if (!left.IsNull && To(left, right.Shape, nullable) is { } other && right.Shape != ScalarShape.Anything)
        {
            return (other, To(right, right.Shape, nullable)!);
        }

        if (IsLoose && (left.Shape, right.Shape) is (EnumShape, _) or (_, EnumShape) && AsNumber(left) is { } a && AsNumber(right) is { } b)
        {
            return Unify(a, b);
        }

        if (dialect == Dialect.JavaScript && ScalarShape.IsNumber(left.Shape) && ScalarShape.IsNumber(right.Shape))
        {
            return (Exact(left, nullable), Exact(right, nullable));
        }

        return left.IsNull || right.IsNull ? Missing(left, right) : null;
    }

    /// <summary>A fraction written without a suffix, which a dialect takes for a decimal when its partner is one; text for a day, a moment, a choice.</summary>
    private ConstantNode? Constant(ConstantNode node, Shape shape)
    {
        if (node.Shape == ScalarShape.Real && shape == ScalarShape.Amount)
        {
            var real = (double)node.Value!;
            return IsLoose && Math.Abs(real) < 7.9e27 ? new ConstantNode((decimal)real, shape, node.Extent) : null;
        }

        if (IsLoose && shape == ScalarShape.Text && node.Value is char letter)
        {
            return new ConstantNode(letter.ToString(), shape, node.Extent);
        }

        if (!IsLoose || node.Value is not string text)
        {
            return null;
        }

        object? value = shape switch
        {
            EnumShape choice => choice.Find(text, ignoreCase: true),
            _ when shape == ScalarShape.Day => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null,
            _ when shape == ScalarShape.Moment => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null,
            _ when shape == ScalarShape.Instant => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null,
            _ when shape == ScalarShape.Unique => Guid.TryParse(text, out var id) ? id : null,
            _ when shape == ScalarShape.Letter => text.Length == 1 ? text[0] : null,
            _ => null,
        };
        return value is null ? null : new ConstantNode(value, shape, node.Extent);
    }

    private Node Apply(Node node, Shape shape, bool nullable)
    {
        if (node is ConstantNode { IsNull: true })
        {
            return new ConstantNode(null, shape, node.Extent);
        }

        if (Same(node.Shape, shape))
        {
            return node.Clr == shape.ClrOf(nullable) ? node : new ConvertNode(node, shape, nullable);
        }

        if (node is ConstantNode constant && (Constant(constant, shape) ?? Widened(constant, shape)) is { } made)
        {
            return nullable && shape.Clr.IsValueType ? new ConvertNode(made, shape, true) : made;
        }

        return new ConvertNode(node, shape, nullable);
    }

    private static ConstantNode? Widened(ConstantNode node, Shape shape) => ScalarShape.IsNumber(shape) && ScalarShape.IsNumber(node.Shape)
        ? new ConstantNode(Convert.ChangeType(node.Value, shape.Clr, CultureInfo.InvariantCulture), shape, node.Extent)
        : null;

    private static Node? AsNumber(Node node) =>
        node.Shape is EnumShape ? new ConvertNode(node, ScalarShape.Whole, node.Nullable) : ScalarShape.IsNumber(node.Shape) ? node : null;

    private Node Exact(Node node, bool nullable)
    {
        if (node.Shape != ScalarShape.Real)
        {
            return To(node, ScalarShape.Amount, nullable)!;
        }

        return Constant(node as ConstantNode ?? new ConstantNode("", ScalarShape.Text, node.Extent), ScalarShape.Amount) is { } constant
            ? To(constant, ScalarShape.Amount, nullable)!
            : new ConvertNode(node, ScalarShape.Amount, nullable);
    }

    private (Node Left, Node Right)? Missing(Node left, Node right)
    {
        if (left.IsNull && right.IsNull)
        {
            return (left, right);
        }

        var shape = left.IsNull ? right.Shape : left.Shape;
        return (To(left, shape, true)!, To(right, shape, true)!);
    }
}
