using Dunning.Rules.Language.Members;
using Dunning.Rules.Language.Parsing;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dunning.Rules.Language.Binding;

/// <summary>Gives every name and operator its meaning, from the vocabulary and the table of allowed members; whatever has none is a finding.</summary>
/// <remarks>A part that could not be bound is null, and its finding has been added; the parts around it stay silent.</remarks>
internal sealed partial class Binder
{
    private static readonly MemberTable Table = MemberTable.Allowed;

    private readonly ParsedText text;
    private readonly Vocabulary vocabulary;
    private readonly ExpressionSettings settings;
    private readonly FindingSink findings;
    private readonly Conversions conversions;
    private readonly Stack<ItemNode> items = new();
    private readonly Stack<ItemNode> implicits = new();
    private ItemNode? guarded;

    public Binder(ParsedText text, Vocabulary vocabulary, ExpressionSettings settings, FindingSink findings)
    {
        this.text = text;
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.findings = findings;
        conversions = new Conversions(settings.Dialect);
    }

    private bool IsDynamicLinq => settings.Dialect == Dialect.DynamicLinq;

    private bool IsScript => settings.Dialect == Dialect.JavaScript;

    private bool IsLoose => settings.Dialect != Dialect.CSharp;

    /// <summary>The whole expression, of the wanted shape.</summary>
    public Node? BindRoot()
    {
        var bound = Bind(text.Root);
        if (bound is not { } root || settings.Wanted is not { } wanted)
        {
            return bound;
        }

        if (wanted == ScalarShape.Flag)
        {
            return root.Shape == ScalarShape.Flag && !root.Nullable || root.Shape == ScalarShape.Anything && IsLoose || IsScript && root.Shape == ScalarShape.Flag
                ? Flag(root) ?? Wrong(root, wanted)
                : Wrong(root, wanted);
        }

        if (conversions.To(root, wanted, root.Nullable) is { } converted)
        {
            return converted;
        }

        return IsScript && wanted == ScalarShape.Text && root.Shape is ScalarShape or EnumShape ? Text(root) : Wrong(root, wanted);
    }

    private Node? Wrong(Node root, Shape wanted)
    {
        findings.Add(
            "rules.wrong-result",
            root.Extent.Start,
            $"The expression gives {Describe(root)}, but {Describe(wanted)} is wanted.",
            root.Nullable && root.Shape == wanted ? "compare it with == true, or use ?? for the case that it is missing" : null);
        return null;
    }

    private Node? Bind(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedExpressionSyntax parenthesized => Bind(parenthesized.Expression),
        LiteralExpressionSyntax literal => Literal(literal),
        IdentifierNameSyntax name => Name(name),
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => Access(access),
        ElementAccessExpressionSyntax element => Index(element),
        InvocationExpressionSyntax call => Call(call),
        PrefixUnaryExpressionSyntax prefix => Unary(prefix),
        BinaryExpressionSyntax binary => Binary(binary),
        ConditionalExpressionSyntax choice => Choice(choice.Condition, choice.WhenTrue, choice.WhenFalse, choice),
        ConditionalAccessExpressionSyntax access => Guarded(access),
        CastExpressionSyntax cast => Cast(cast),
        MemberBindingExpressionSyntax member when guarded is not null => Member(guarded, member.Name, member),
        ElementBindingExpressionSyntax { ArgumentList: var list } binding when guarded is { } present => Index(present, list, binding),
        IsPatternExpressionSyntax pattern => Pattern(pattern),
        ArrayCreationExpressionSyntax { Initializer: { } made } array => NewList(made, array.Type.ElementType, array),
        ImplicitArrayCreationExpressionSyntax array => NewList(array.Initializer, null, array),
        ObjectCreationExpressionSyntax creation => New(creation),
        ImplicitObjectCreationExpressionSyntax creation when IsDynamicLinq => NewRecord(creation),
        AnonymousObjectCreationExpressionSyntax creation when IsDynamicLinq => Refuse(creation, "RulesEngine does not read new { … }.", "write new (value as Name, …)"),
        AnonymousObjectCreationExpressionSyntax creation => NewRecord(creation),
        LambdaExpressionSyntax lambda => Refuse(lambda, "A lambda may stand only as the argument of a list's method."),
        AssignmentExpressionSyntax assignment => Refuse(assignment, "Nothing can be assigned in an expression.", "equality is written =="),
        _ => Refuse(syntax, $"\"{Shorten(syntax)}\" can not be used in expressions."),
    };

    private ConstantNode? Literal(LiteralExpressionSyntax literal)
    {
        var extent = ExtentOf(literal);
        if (literal.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return ConstantNode.Null(extent);
        }

        if (literal.Token.Value is string && (!literal.Token.IsKind(SyntaxKind.StringLiteralToken) || !literal.Token.Text.StartsWith('"')))
        {
            Refuse(literal, "Only texts between plain double quotes are allowed.");
            return null;
        }

        switch (literal.Token.Value)
        {
            case string value:
                return new ConstantNode(value, ScalarShape.Text, extent);
            case bool value:
                return new ConstantNode(value, ScalarShape.Flag, extent);
            case char value:
                return new ConstantNode(value, ScalarShape.Letter, extent);
            case int value:
                return new ConstantNode(value, ScalarShape.Whole, extent);
            case uint value:
                return new ConstantNode((long)value, ScalarShape.Long, extent);
            case long value:
                return new ConstantNode(value, ScalarShape.Long, extent);
            case double value:
                return new ConstantNode(value, ScalarShape.Real, extent);
            case float value:
                return new ConstantNode((double)value, ScalarShape.Real, extent);
            case decimal value:
                return new ConstantNode(value, ScalarShape.Amount, extent);
            default:
                Refuse(literal, $"\"{Shorten(literal)}\" can not be used in expressions.");
                return null;
        }
    }

    private Node? Choice(ExpressionSyntax condition, ExpressionSyntax yes, ExpressionSyntax no, SyntaxNode syntax)
    {
        var (test, left, right) = (BindFlag(condition), Bind(yes), Bind(no));
        if (test is null || left is null || right is null)
        {
            return null;
        }

        if (conversions.Unify(left, right) is { } both)
        {
            return new ChoiceNode(test, both.Left, both.Right, ExtentOf(syntax));
        }

        if (IsLoose)
        {
            return new ChoiceNode(test, AsObject(left), AsObject(right), ExtentOf(syntax));
        }

        return Mismatch(syntax, "?:", left, right);
    }

    private Node? Guarded(ConditionalAccessExpressionSyntax syntax)
    {
        if (Bind(syntax.Expression) is not { } value)
        {
            return null;
        }

        if (value.Shape.Clr.IsValueType && !value.Nullable)
        {
            return Refuse(syntax, $"{Describe(value)} is never missing, so ?. has no use here.");
        }

        var item = new ItemNode("present", value.Shape, false, value.Extent, value.Path);
        var outer = guarded;
        guarded = item;
        var rest = Bind(syntax.WhenNotNull);
        guarded = outer;
        return rest is null ? null : new GuardNode(value, item, rest, ExtentOf(syntax));
    }

    private Node? Pattern(IsPatternExpressionSyntax syntax)
    {
        var (isNot, pattern) = syntax.Pattern is UnaryPatternSyntax { RawKind: (int)SyntaxKind.NotPattern } not ? (true, not.Pattern) : (false, syntax.Pattern);
        if (pattern is not ConstantPatternSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } literal })
        {
            return Refuse(syntax, "Of the patterns only \"is null\" and \"is not null\" are allowed.");
        }

        return Bind(syntax.Expression) is { } value
            ? Comparison(isNot ? SyntaxKind.NotEqualsExpression : SyntaxKind.EqualsExpression, value, ConstantNode.Null(ExtentOf(literal)), syntax)
            : null;
    }

    private Node? BindFlag(ExpressionSyntax syntax)
    {
        if (Bind(syntax) is not { } node)
        {
            return null;
        }

        return Flag(node) ?? Fail("rules.wrong-type", node.Extent, $"\"{node.Extent.Of(text.Source)}\" is {Describe(node)}, but true or false (bool) is wanted.");
    }

    private Node? Flag(Node node)
    {
        if (node.Shape == ScalarShape.Flag && !node.Nullable)
        {
            return node;
        }

        if (node.Shape == ScalarShape.Flag && IsScript)
        {
            return new OperationNode(System.Linq.Expressions.ExpressionType.Coalesce, node, new ConstantNode(false, ScalarShape.Flag, node.Extent), ScalarShape.Flag, false, node.Extent);
        }

        return node.Shape == ScalarShape.Anything && !node.IsNull && IsLoose ? Loosely(nameof(Loose.Flag), ScalarShape.Flag, node.Extent, node) : null;
    }

    private Extent ExtentOf(SyntaxNode syntax) => text.ExtentOf(syntax.Span);

    private string Shorten(SyntaxNode syntax)
    {
        var written = ExtentOf(syntax).Of(text.Source);
        return written.Length > 60 ? written[..57] + "..." : written;
    }

    private Node? Refuse(SyntaxNode syntax, string message, string? hint = null) => Fail("rules.not-allowed", ExtentOf(syntax), message, hint);

    private Node? Fail(string code, Extent extent, string message, string? hint = null)
    {
        findings.Add(code, extent.Start, message, hint);
        return null;
    }

    private static string Describe(Node node) => node.IsNull ? "null" : Describe(node.Shape) + (node.Nullable && node.Shape.Clr.IsValueType ? " that may be missing" : "");

    private static string Describe(Shape shape) => shape switch
    {
        _ when shape == ScalarShape.Text => "text (string)",
        _ when shape == ScalarShape.Flag => "true or false (bool)",
        _ when ScalarShape.IsNumber(shape) => $"a number ({shape.Name})",
        _ when shape == ScalarShape.Day => "a day (DateOnly)",
        _ when shape == ScalarShape.Moment || shape == ScalarShape.Instant => $"a moment ({shape.Name})",
        _ when shape == ScalarShape.Span => "a span of time (TimeSpan)",
        ListShape => "a " + shape.Name,
        EnumShape => $"a choice ({shape.Name})",
        _ => $"a value of type {shape.Name}",
    };
}
