using Dunning.Rules.Definitions;
using Dunning.Rules.Language;

namespace Dunning.Rules.Evaluation;

/// <summary>A rule ready to run.</summary>
internal sealed class CompiledRule(RuleDefinition definition, string origin)
{
    public RuleDefinition Definition { get; } = definition;

    /// <summary>The rule set it was written in.</summary>
    public string Origin { get; } = origin;

    /// <summary>Why it can never have a verdict; null when it can.</summary>
    public RuleFailure? Problem { get; init; }

    public IReadOnlyList<CompiledParameter> Locals { get; init; } = [];

    /// <summary>Of a leaf.</summary>
    public CompiledExpression? Expression { get; init; }

    /// <summary>Of a parent.</summary>
    public CompiledRule[]? Children { get; init; }

    public bool NeedsAll { get; init; }

    public MessageTemplate? Message { get; init; }

    public CompiledAction? OnSuccess { get; init; }

    public CompiledAction? OnFailure { get; init; }

    /// <summary>Whether it or a descendant has an action.</summary>
    public bool HasActions { get; init; }

    /// <summary>Compiles what would otherwise be compiled by the first evaluation.</summary>
    public void Prepare()
    {
        Expression?.Prepare();
        foreach (var child in Children ?? [])
        {
            child.Prepare();
        }
    }

    public RuleResult Evaluate(object?[] frame, bool stopWhenDecided)
    {
        if (Problem is not null)
        {
            return new RuleResult(this, frame, Problem);
        }

        if (Locals.Count > 0 && CompiledParameter.Evaluate(Locals, frame, Definition.Name) is { } broken)
        {
            return new RuleResult(this, frame, broken);
        }

        if (Children is not null)
        {
            return EvaluateChildren(Children, frame, stopWhenDecided);
        }

        try
        {
            return new RuleResult(this, frame, Expression!.Prepare()(frame));
        }
        catch (Exception failure) when (Failure.IsOfExpression(failure))
        {
            var reason = Failure.Of(Expression!.Text, failure).Message;
            return new RuleResult(this, frame, new RuleFailure(RuleErrorKind.Runtime, $"Error while executing rule : {Definition.Name} - {reason}"));
        }
    }

    /// <summary>The verdict alone. Every child is worked out only until the verdict is known.</summary>
    public bool Holds(object?[] frame)
    {
        if (Problem is not null || (Locals.Count > 0 && CompiledParameter.Evaluate(Locals, frame, Definition.Name) is not null))
        {
            return false;
        }

        if (Children is not null)
        {
            return ChildrenHold(Children, frame);
        }

        try
        {
            return Expression!.Prepare()(frame);
        }
        catch (Exception failure) when (Failure.IsOfExpression(failure))
        {
            return false;
        }
    }

    private bool ChildrenHold(CompiledRule[] children, object?[] frame)
    {
        foreach (var child in children)
        {
            if (child.Holds(frame) != NeedsAll)
            {
                return !NeedsAll;
            }
        }

        return NeedsAll && children.Length > 0;
    }

    // A parent none of whose children is enabled is false, for "or" and for "and".
    private RuleResult EvaluateChildren(CompiledRule[] children, object?[] frame, bool stopWhenDecided)
    {
        var results = new RuleResult[children.Length];
        var verdict = NeedsAll && children.Length > 0;
        for (var i = 0; i < children.Length; i++)
        {
            results[i] = children[i].Evaluate(frame, stopWhenDecided);
            if (results[i].IsSuccess != NeedsAll)
            {
                verdict = !NeedsAll;
                if (stopWhenDecided)
                {
                    return new RuleResult(this, frame, verdict, results[..(i + 1)]);
                }
            }
        }

        return new RuleResult(this, frame, verdict, results);
    }
}
