using Dunning.Rules.Language;
using Dunning.Rules.Language.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dunning.Rules.Tables;

/// <summary>Takes an expression apart into the conditions it joins.</summary>
internal static class ConditionText
{
    /// <summary>Its conditions in order; one without a column when it can not be read.</summary>
    public static IReadOnlyList<Conjunct> Split(string text, Dialect dialect)
    {
        if (Parse(text, dialect) is not { } parsed)
        {
            return text.Length == 0 ? [] : [new Conjunct(0, text.Length, text, "", text, IsSafe: false)];
        }

        var parts = new List<ExpressionSyntax>();
        var next = parsed.Root;
        while (next is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both)
        {
            parts.Insert(0, both.Right);
            next = both.Left;
        }

        parts.Insert(0, next);
        return [.. parts.Select(part => Of(part, parsed))];
    }

    /// <summary>Whether it can be read, and may stand beside others without parentheses.</summary>
    public static (bool IsRead, bool IsSafe) Judge(string text, Dialect dialect) => Parse(text, dialect) is { } parsed ? (true, IsSafe(parsed.Root)) : (false, false);

    /// <summary>Whether it is one comparison.</summary>
    public static bool IsComparison(string text, Dialect dialect) => Parse(text, dialect)?.Root is BinaryExpressionSyntax binary && Operator(binary.Kind()) is not null && !IsLoose(binary.Right);

    /// <summary>Whether it can be read as C#; what would be an assignment there is a comparison of another dialect.</summary>
    public static bool IsCSharp(string text) => Parse(text, Dialect.CSharp) is { } parsed && !parsed.Root.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>().Any();

    private static ParsedText? Parse(string text, Dialect dialect) => ParsedText.Parse(text, dialect, new FindingSink(new ExpressionSettings()));

    private static Conjunct Of(ExpressionSyntax part, ParsedText parsed)
    {
        string Text(SyntaxNode node) => parsed.ExtentOf(node.Span).Of(parsed.Source);

        var extent = parsed.ExtentOf(part.Span);
        var text = extent.Of(parsed.Source);
        Conjunct In(string column, string cell) => new(extent.Start, extent.End, text, column, cell, IsSafe: true);

        switch (part)
        {
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return In(text, "true");
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: IdentifierNameSyntax or MemberAccessExpressionSyntax } not:
                return In(Text(not.Operand), "false");
            case BinaryExpressionSyntax binary when Operator(binary.Kind()) is { } how && !HasQuotes(text):
                if (IsColumn(binary.Left) && !IsLoose(binary.Right))
                {
                    return In(Text(binary.Left), CellText.Show(how, Text(binary.Right)));
                }

                if (binary.Left is LiteralExpressionSyntax && IsColumn(binary.Right))
                {
                    return In(Text(binary.Right), CellText.Show(Turned(how), Text(binary.Left)));
                }

                break;
        }

        return new Conjunct(extent.Start, extent.End, text, "", text, IsSafe(part));
    }

    // What binds tighter than a comparison, so that a comparison can be put behind it.
    private static bool IsColumn(ExpressionSyntax node) => node is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
        || (node is BinaryExpressionSyntax binary && binary.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression);

    private static bool IsLoose(ExpressionSyntax right) => right is BinaryExpressionSyntax binary && !IsColumn(binary);

    private static bool IsSafe(ExpressionSyntax node) => node is not (ConditionalExpressionSyntax or LambdaExpressionSyntax or AssignmentExpressionSyntax)
        && node.Kind() is not (SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression);

    private static bool HasQuotes(string text) => Scanner.Scan(text).Any(token => token.Kind == TokenKind.SingleQuoted);

    private static string? Operator(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsExpression => "==",
        SyntaxKind.NotEqualsExpression => "!=",
        SyntaxKind.LessThanExpression => "<",
        SyntaxKind.LessThanOrEqualExpression => "<=",
        SyntaxKind.GreaterThanExpression => ">",
        SyntaxKind.GreaterThanOrEqualExpression => ">=",
        _ => null,
    };

    private static string Turned(string how) => how switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => how };
}
