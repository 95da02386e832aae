using Dunning.Rules.Types;

namespace Dunning.Rules.Language;

/// <summary>An expression that was checked against a vocabulary. Thread-safe.</summary>
public sealed class CompiledExpression
{
    private CompiledExpression(string text, Shape result, bool nullable, IReadOnlyList<string> references)
    {
        Text = text;
        Result = result;
        Nullable = nullable;
        References = references;
    }

    public string Text { get; }

    public Shape Result { get; }

    /// <summary>Whether the result may be missing.</summary>
    public bool Nullable { get; }

    /// <summary>What it reads: <c>invoice.OpenAmount</c>, <c>debtor.IsConsumer</c>.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>The value for these inputs, one for each slot of the vocabulary.</summary>
    /// <exception cref="EvaluationException">The arithmetic failed: overflow, division by zero, a missing value.</exception>
    public object? Evaluate(object?[] inputs) => throw new NotImplementedException();

    /// <summary>The value with the operands that led to it.</summary>
    public Explanation Explain(object?[] inputs) => throw new NotImplementedException();
}
