using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using Dunning.Rules.Language.Members;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Explaining;

/// <summary>Works an expression out part by part, and keeps the parts that decided.</summary>
/// <remarks>Parts are interpreted, not compiled: explaining is for people, and a part costs a thirtieth to prepare.</remarks>
internal sealed class Explainer(string text, Node root)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-IE");

    private readonly ConcurrentDictionary<Node, Func<object?[], object?>> prepared = new();

    public Explanation Explain(object?[] inputs)
    {
        try
        {
            Budget.Begin();
            var operands = new List<Operand>();
            if (root.Shape == ScalarShape.Flag && !root.Nullable)
            {
                return new Explanation(text, Walk(root, inputs, operands), operands);
            }

            Read(root, inputs, operands);
            return new Explanation(text, Value(root, inputs), operands);
        }
        catch (Exception failure) when (Failure.IsOfExpression(failure))
        {
            throw Failure.Of(text, failure);
        }
    }

    private bool Walk(Node node, object?[] inputs, List<Operand> operands)
    {
        switch (node)
        {
            case OperationNode { Kind: ExpressionType.AndAlso or ExpressionType.And, Right: { } right } both:
                return Decide(both.Left, right, decisive: false, inputs, operands);
            case OperationNode { Kind: ExpressionType.OrElse or ExpressionType.Or, Right: { } right } either:
                return Decide(either.Left, right, decisive: true, inputs, operands);
            case OperationNode { Kind: ExpressionType.Not } not:
                return !Walk(not.Left, inputs, operands);
            case ChoiceNode choice when choice.Shape == ScalarShape.Flag && !choice.Nullable:
                return Walk(Walk(choice.Condition, inputs, operands) ? choice.Yes : choice.No, inputs, operands);
            case OperationNode { Kind: ExpressionType.Equal or ExpressionType.NotEqual, Right: ConstantNode { Value: bool wanted } } question when !question.Left.Nullable && question.Left is not ConstantNode:
                return Walk(question.Left, inputs, operands) == (wanted == (question.Kind == ExpressionType.Equal));
            case OperationNode { IsComparison: true, Right: { } right } comparison:
                return Compare(comparison, right, inputs, operands);
            default:
                var flag = (bool)Value(node, inputs)!;
                if (node is not ConstantNode)
                {
                    operands.Add(new Operand(Written(node), flag, null, null, flag)
                    {
                        Label = Phrase(node, inputs, Dutch),
                        EnglishLabel = Phrase(node, inputs, English),
                        Clause = Phrases(inputs, Dutch).Clause(node, flag),
                        EnglishClause = Phrases(inputs, English).Clause(node, flag),
                    });
                }

                return flag;
        }
    }

    // The first side that decides is the whole reason; when none does, both are.
    private bool Decide(Node left, Node right, bool decisive, object?[] inputs, List<Operand> operands)
    {
        var ofLeft = new List<Operand>();
        if (Walk(left, inputs, ofLeft) == decisive)
        {
            operands.AddRange(ofLeft);
            return decisive;
        }

        var ofRight = new List<Operand>();
        var verdict = Walk(right, inputs, ofRight);
        operands.AddRange(verdict == decisive ? ofRight : ofLeft.Concat(ofRight));
        return verdict;
    }

    private bool Compare(OperationNode comparison, Node right, object?[] inputs, List<Operand> operands)
    {
        var verdict = (bool)Value(comparison, inputs)!;
        if (comparison.Left is ConstantNode && right is ConstantNode)
        {
            return verdict;
        }

        // What is compared comes first, and the number it is compared with second.
        var (left, other, operation) = comparison.Left is ConstantNode ? (right, comparison.Left, Signs.Turned(comparison.Kind)) : (comparison.Left, right, Signs.Of(comparison.Kind));
        operands.Add(new Operand(Written(comparison), Named(left, inputs), operation, Named(other, inputs), verdict)
        {
            Label = Phrase(left, inputs, Dutch),
            EnglishLabel = Phrase(left, inputs, English),
            RightLabel = Labels.IsFixed(other) ? null : Phrase(other, inputs, Dutch),
            EnglishRightLabel = Labels.IsFixed(other) ? null : Phrase(other, inputs, English),
            Format = Labels.FormatOf(left, other),
        });
        return verdict;
    }

    private void Read(Node node, object?[] inputs, List<Operand> operands)
    {
        if (node is InputNode or FieldNode && node.Path is not null)
        {
            operands.Add(new Operand(Written(node), Named(node, inputs), null, null, true) { Label = Phrase(node, inputs, Dutch), EnglishLabel = Phrase(node, inputs, English), Format = Labels.FieldOf(node)?.Format, IsValue = true });
            return;
        }

        foreach (var child in node is LambdaNode or GuardNode ? [] : node.Children)
        {
            Read(child, inputs, operands);
        }
    }

    private object? Named(Node node, object?[] inputs)
    {
        var value = Value(node, inputs);
        return node.Shape is EnumShape choice && value is not null ? choice.NameOf(value) : value;
    }

    private object? Value(Node node, object?[] inputs) =>
        node is ConstantNode constant ? constant.Value : prepared.GetOrAdd(node, static node => node.Interpret())(inputs);

    private string Written(Node node) => node.Extent.Of(text).Trim();

    private Phrases Phrases(object?[] inputs, CultureInfo culture) => new(text, culture, node => Named(node, inputs));

    private string Phrase(Node node, object?[] inputs, CultureInfo culture) => Phrases(inputs, culture).Of(node);
}
