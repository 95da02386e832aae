using Dunning.Rules.Language.Explaining;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language;

/// <summary>An expression that was checked against a vocabulary. Thread-safe.</summary>
public sealed class CompiledExpression
{
    private readonly Node root;
    private readonly Lazy<Explainer> explainer;
    private IReadOnlyList<string>? references;
    private Func<object?[], object?>? boxed;
    private Func<object?[], bool>? flag;

    internal CompiledExpression(string text, Node root)
    {
        Text = text;
        this.root = root;
        explainer = new Lazy<Explainer>(() => new Explainer(text, root));
    }

    public string Text { get; }

    public Shape Result => root.Shape;

    /// <summary>Whether the result may be missing.</summary>
    public bool Nullable => root.Nullable;

    /// <summary>What it reads: <c>invoice.OpenAmount</c>, <c>debtor.IsConsumer</c>.</summary>
    public IReadOnlyList<string> References => references ??= Trees.References.Of(root);

    /// <summary>The value for these inputs, one for each slot of the vocabulary.</summary>
    /// <exception cref="EvaluationException">The arithmetic failed: overflow, division by zero, a missing value.</exception>
    public object? Evaluate(object?[] inputs)
    {
        try
        {
            return (boxed ??= root.Compile<object?>())(inputs);
        }
        catch (Exception failure) when (Failure.IsOfExpression(failure))
        {
            throw Failure.Of(Text, failure);
        }
    }

    /// <summary>The verdict for these inputs, without boxing; only for an expression whose result is a flag that is never missing.</summary>
    /// <exception cref="EvaluationException">The arithmetic failed: overflow, division by zero, a missing value.</exception>
    public bool EvaluateFlag(object?[] inputs)
    {
        try
        {
            return (flag ?? Prepare())(inputs);
        }
        catch (Exception failure) when (Failure.IsOfExpression(failure))
        {
            throw Failure.Of(Text, failure);
        }
    }

    /// <summary>The value with the operands that led to it.</summary>
    /// <exception cref="EvaluationException">The arithmetic failed: overflow, division by zero, a missing value.</exception>
    public Explanation Explain(object?[] inputs) => explainer.Value.Explain(inputs);

    /// <summary>Compiles now what the first evaluation would compile.</summary>
    internal Func<object?[], bool> Prepare()
    {
        if (root.Clr != typeof(bool))
        {
            throw new InvalidOperationException($"\"{Text}\" gives {root.Shape.Name}, not a flag.");
        }

        return flag ??= root.Compile<bool>();
    }

    internal Node Tree => root;

    internal void PrepareValue() => boxed ??= root.Compile<object?>();
}
