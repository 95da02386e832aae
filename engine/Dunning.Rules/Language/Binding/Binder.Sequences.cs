using System.Linq.Expressions;
using Dunning.Core.Findings;
using Dunning.Rules.Language.Members;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dunning.Rules.Language.Binding;

/// <summary>Methods of lists, and their lambdas.</summary>
internal sealed partial class Binder
{
    private const int DeepestLambda = 2;

    private static readonly string[] ListMethods =
    [
        "Any", "All", "Count", "Where", "Select", "Sum", "Average", "Min", "Max", "First", "FirstOrDefault", "Last", "LastOrDefault",
        "Single", "SingleOrDefault", "ElementAt", "ElementAtOrDefault", "Take", "Skip", "TakeWhile", "SkipWhile", "Reverse", "Distinct", "DistinctBy",
        "Concat", "Union", "Intersect", "Except", "Append", "Prepend", "Contains", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending",
        "MinBy", "MaxBy", "GroupBy", "SelectMany", "ToList", "ToArray",
    ];

    private Node? ListCall(Node receiver, string name, ExpressionSyntax[] arguments, SyntaxNode syntax)
    {
        var comparison = settings.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (ListMethods.FirstOrDefault(known => known.Equals(name, comparison)) is not { } method)
        {
            return Fail(
                "rules.unknown-member", ExtentOf(syntax), $"A {receiver.Shape.Name} has no function \"{name}\" that expressions may use.", Suggestion.Hint(name, ListMethods));
        }

        switch (method, arguments.Length)
        {
            case ("Any" or "Count" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault", 1)
                or ("All" or "Where" or "TakeWhile" or "SkipWhile", 1):
                return Filtered(receiver, method, arguments[0], syntax);
            case ("ThenBy" or "ThenByDescending", 1) when receiver.Shape is not OrderedShape:
                return Fail("rules.wrong-type", ExtentOf(syntax), $"{method} follows OrderBy, and refines its order.", "write .OrderBy(…) before it");
            case ("Select" or "SelectMany" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "GroupBy" or "DistinctBy" or "MinBy" or "MaxBy", 1):
                return Lambda(receiver, arguments[0]) is { } lambda ? Mapped(receiver, method, lambda, syntax) : null;
            case ("Sum" or "Average" or "Min" or "Max", 0 or 1):
                return Aggregate(receiver, method, arguments, syntax);
            case ("Contains" or "Concat" or "Union" or "Intersect" or "Except" or "Append" or "Prepend" or "Take" or "Skip" or "ElementAt" or "ElementAtOrDefault", 1):
                return Bind(arguments[0]) is { } argument ? PlainCall(receiver, method, [argument], syntax) : null;
            case ("Any" or "Count" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "Reverse" or "Distinct" or "ToList" or "ToArray", 0):
                return PlainCall(receiver, method, [], syntax);
            default:
                return Fail("rules.wrong-arguments", ExtentOf(syntax), $"{method} does not take {arguments.Length} arguments.");
        }
    }

    private Node? PlainCall(Node receiver, string method, Node[] arguments, SyntaxNode syntax)
    {
        if (receiver.Shape is not ListShape list)
        {
            return Fail("rules.wrong-type", receiver.Extent, $"{Describe(receiver)} is not a list.");
        }

        var extent = ExtentOf(syntax);
        switch (method)
        {
            case "ToList" or "ToArray":
                return receiver;
            case "Any":
                return new OperationNode(ExpressionType.GreaterThan, Size(receiver, list, extent), new ConstantNode(0, ScalarShape.Whole, extent), ScalarShape.Flag, false, extent);
            case "Count":
                return Size(receiver, list, extent);
        }

        var (wanted, nullable) = method switch
        {
            "Contains" or "Append" or "Prepend" => (list.Item, list.NullableItem || !list.ItemClr.IsValueType),
            "Concat" or "Union" or "Intersect" or "Except" => (Plain(list), false),
            _ => ((Shape)ScalarShape.Whole, false),
        };
        if (arguments.Length == 1 && conversions.To(arguments[0], wanted, nullable) is not { })
        {
            return ContainsLifted(receiver, list, method, arguments[0], extent)
                ?? Fail("rules.wrong-type", arguments[0].Extent, $"{method} of a {list.Name} wants {Describe(wanted)}, not {Describe(arguments[0])}.");
        }

        var (shape, missing) = method switch
        {
            "Contains" => (ScalarShape.Flag, false),
            "Take" or "Skip" or "Reverse" or "Distinct" or "Concat" or "Union" or "Intersect" or "Except" or "Append" or "Prepend" => ((Shape)Plain(list), false),
            "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault" or "ElementAtOrDefault" => (list.Item, list.NullableItem || !list.ItemClr.IsValueType),
            _ => (list.Item, list.NullableItem),
        };
        return new CallNode(
            [receiver, .. arguments.Select(argument => conversions.To(argument, wanted, nullable)!)], shape, missing, extent,
            a => Expression.Call(typeof(Sequences), method, [list.ItemClr], a)) { Name = method };
    }

    // list.Contains(x) where x is wider than the items, or may be missing: ask each item.
    private CallNode? ContainsLifted(Node receiver, ListShape list, string method, Node argument, Extent extent)
    {
        var item = new ItemNode("item", list.Item, list.NullableItem, extent);
        if (method != "Contains" || !argument.Shape.Clr.IsValueType || conversions.Unify(item, argument) is not { } both)
        {
            return null;
        }

        var equal = new OperationNode(ExpressionType.Equal, both.Left, both.Right, ScalarShape.Flag, false, extent);
        return new CallNode([receiver, new LambdaNode(item, equal)], ScalarShape.Flag, false, extent, a =>
            Expression.Call(typeof(Sequences), nameof(Sequences.Any), [list.ItemClr], a[0], Node.Inputs, a[1])) { Name = "Any" };
    }

    private static CallNode Size(Node receiver, ListShape list, Extent extent) => new([receiver], ScalarShape.Whole, false, extent, a =>
        Expression.Property(a[0], typeof(IReadOnlyCollection<>).MakeGenericType(list.ItemClr), "Count")) { Name = "Count" };

    private static ListShape Plain(ListShape list) => list is GroupShape or OrderedShape ? new ListShape(list.Item, list.NullableItem) : list;

    private Node? Filtered(Node receiver, string method, ExpressionSyntax argument, SyntaxNode syntax)
    {
        if (Lambda(receiver, argument) is not { } lambda)
        {
            return null;
        }

        if (Flag(lambda.Body) is not { } body)
        {
            return Fail("rules.wrong-type", lambda.Body.Extent, $"{method} wants true or false (bool) for each item, not {Describe(lambda.Body)}.");
        }

        var list = (ListShape)receiver.Shape;
        var condition = new LambdaNode(lambda.Item, body);
        var result = method is "Any" or "All" ? ScalarShape.Flag : method == "Count" ? ScalarShape.Whole : (Shape)Plain(list);
        var direct = method is "Any" or "All" or "Count" or "Where" or "TakeWhile" or "SkipWhile" ? method : nameof(Sequences.Where);
        var filtered = new CallNode([receiver, condition], result, false, ExtentOf(syntax), a =>
            Expression.Call(typeof(Sequences), direct, [list.ItemClr], a[0], Node.Inputs, a[1])) { Name = direct };
        return direct == method ? filtered : PlainCall(filtered, method, [], syntax);
    }

    private Node? Mapped(Node receiver, string method, LambdaNode lambda, SyntaxNode syntax)
    {
        var list = (ListShape)receiver.Shape;
        if (method == "SelectMany")
        {
            return Flattened(receiver, list, lambda, syntax);
        }

        // A key of any other kind has no order, and groups of groups would grow their type with every step.
        if (method != "Select" && (lambda.Shape is not (ScalarShape or EnumShape) || lambda.Shape == ScalarShape.Anything))
        {
            return Fail("rules.wrong-type", lambda.Body.Extent, $"{method} wants a single value for each item, not {Describe(lambda.Body)}.");
        }

        if (method is "MinBy" or "MaxBy")
        {
            return new CallNode([receiver, lambda], list.Item, list.NullableItem || !list.ItemClr.IsValueType, ExtentOf(syntax), a =>
                Expression.Call(typeof(Sequences), method, [list.ItemClr, lambda.Clr], a[0], Node.Inputs, a[1])) { Name = method };
        }

        Shape result = method switch
        {
            "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" => new OrderedShape(list),
            "Select" => new ListShape(lambda.Shape, lambda.Nullable && lambda.Shape.Clr.IsValueType),
            "GroupBy" => new ListShape(new GroupShape(lambda.Shape, lambda.Nullable, list)),
            _ => Plain(list),
        };
        return new CallNode([receiver, lambda], result, false, ExtentOf(syntax), a =>
            Expression.Call(typeof(Sequences), method, [list.ItemClr, lambda.Clr], a[0], Node.Inputs, a[1])) { Name = method };
    }

    private Node? Flattened(Node receiver, ListShape list, LambdaNode lambda, SyntaxNode syntax) => lambda.Shape is ListShape inner
        ? new CallNode([receiver, lambda], Plain(inner), false, ExtentOf(syntax), a =>
            Expression.Call(typeof(Sequences), nameof(Sequences.SelectMany), [list.ItemClr, inner.ItemClr], a[0], Node.Inputs, a[1])) { Name = "SelectMany" }
        : Fail("rules.wrong-type", lambda.Body.Extent, $"SelectMany wants a list for each item, not {Describe(lambda.Body)}.");

    private Node? Aggregate(Node receiver, string method, ExpressionSyntax[] arguments, SyntaxNode syntax)
    {
        var list = (ListShape)receiver.Shape;
        var lambda = arguments.Length == 1 ? Lambda(receiver, arguments[0]) : Identity(list, ExtentOf(syntax));
        if (lambda is null)
        {
            return null;
        }

        var isExtreme = method is "Min" or "Max";
        if (!ScalarShape.IsNumber(lambda.Shape) && !(isExtreme && lambda.Shape is ScalarShape && lambda.Shape != ScalarShape.Anything && lambda.Shape != ScalarShape.Flag))
        {
            return Fail("rules.wrong-type", lambda.Body.Extent, $"{method} wants a number for each item, not {Describe(lambda.Body)}.");
        }

        if (method == "Average" && ScalarShape.Rank(lambda.Shape) < 2)
        {
            lambda = new LambdaNode(lambda.Item, conversions.To(lambda.Body, ScalarShape.Real, lambda.Nullable)!);
        }

        var missing = lambda.Nullable && lambda.Shape.Clr.IsValueType;
        if (isExtreme)
        {
            return new CallNode([receiver, lambda], lambda.Shape, lambda.Nullable, ExtentOf(syntax), a =>
                Expression.Call(typeof(Sequences), method, [list.ItemClr, lambda.Clr], a[0], Node.Inputs, a[1])) { Name = method };
        }

        return new CallNode([receiver, lambda], lambda.Shape, missing, ExtentOf(syntax), a =>
            Expression.Call(typeof(Sequences), missing ? method + "Present" : method, [list.ItemClr, lambda.Shape.Clr], a[0], Node.Inputs, a[1])) { Name = method };
    }

    private static LambdaNode Identity(ListShape list, Extent extent)
    {
        var item = new ItemNode("item", list.Item, list.NullableItem, extent);
        return new LambdaNode(item, item);
    }

    private LambdaNode? Lambda(Node receiver, ExpressionSyntax argument)
    {
        var list = (ListShape)receiver.Shape;
        var (parameter, body) = argument switch
        {
            SimpleLambdaExpressionSyntax { Modifiers.Count: 0, AttributeLists.Count: 0, ExpressionBody: { } simple } lambda => (lambda.Parameter, simple),
            ParenthesizedLambdaExpressionSyntax
            {
                Modifiers.Count: 0, AttributeLists.Count: 0, ReturnType: null, ExpressionBody: { } simple,
                ParameterList.Parameters: [{ Type: null, Default: null, Modifiers.Count: 0, AttributeLists.Count: 0 } only],
            } => (only, simple),
            _ => (null, argument),
        };
        if (parameter is null && (argument is LambdaExpressionSyntax || !IsDynamicLinq))
        {
            Refuse(argument, "A lambda with one parameter and one expression is wanted here, such as x => x.Amount > 0.");
            return null;
        }

        if (items.Count + implicits.Count >= DeepestLambda)
        {
            Fail("rules.too-deep", ExtentOf(argument), $"Lambdas go at most {DeepestLambda} deep.");
            return null;
        }

        var item = new ItemNode(parameter?.Identifier.ValueText ?? "it", list.Item, list.NullableItem, ExtentOf(argument), receiver.Path);
        var scope = parameter is null ? implicits : items;
        scope.Push(item);
        var bound = Bind(body);
        scope.Pop();
        return bound is null ? null : new LambdaNode(item, bound);
    }

    private Node? NewList(InitializerExpressionSyntax initializer, TypeSyntax? itemType, SyntaxNode syntax)
    {
        if (BindAll(initializer.Expressions) is not { } values)
        {
            return null;
        }

        var shape = itemType is null
            ? values.Aggregate<Node, Node?>(null, (wide, value) => wide is null ? value : conversions.Unify(wide, value)?.Left)?.Shape
            : ScalarShape.All.FirstOrDefault(scalar => scalar.Name == itemType.ToString() && scalar != ScalarShape.Anything);
        var nullable = values.Any(value => value.Nullable && value.Shape.Clr.IsValueType);
        var converted = shape is null ? [] : values.Select(value => conversions.To(value, shape, nullable || !shape.Clr.IsValueType)).ToArray();
        return shape is null || converted.Contains(null)
            ? Fail("rules.wrong-type", ExtentOf(syntax), "The items of a list must be of one known type.")
            : new ListNode(converted!, new ListShape(shape, nullable), ExtentOf(syntax));
    }
}
