using Dunning.Rules.Definitions;
using Dunning.Rules.Language;

namespace Dunning.Rules.Evaluation;

/// <summary>A rule's verdict. Messages and explanations are written when they are asked for.</summary>
public sealed class RuleResult
{
    private readonly CompiledRule rule;
    private readonly object?[] frame;

    // A failure, or the results of the children; and what the action gave. Most rules have none of them, and results are made by the million.
    private object? detail;

    internal RuleResult(CompiledRule rule, object?[] frame, bool isSuccess)
    {
        this.rule = rule;
        this.frame = frame;
        IsSuccess = isSuccess;
    }

    internal RuleResult(CompiledRule rule, object?[] frame, RuleFailure failure) : this(rule, frame, isSuccess: false) => detail = failure;

    internal RuleResult(CompiledRule rule, object?[] frame, bool isSuccess, RuleResult[] children) : this(rule, frame, isSuccess) => detail = children;

    public string RuleName => rule.Definition.Name;

    public RuleDefinition Rule => rule.Definition;

    /// <summary>The rule set the rule was written in; another than the one evaluated when it was injected.</summary>
    public string Origin => rule.Origin;

    public bool IsSuccess { get; }

    /// <summary>Of a parent: the results of its children, those that were evaluated.</summary>
    public IReadOnlyList<RuleResult> Children => Verdict as RuleResult[] ?? [];

    public RuleErrorKind ErrorKind => Failure?.Kind ?? (IsSuccess || rule.Message is null ? RuleErrorKind.None : RuleErrorKind.Message);

    /// <summary>What went wrong, or the rule's own message; null when it holds or has nothing to say.</summary>
    public string? Error => Failure?.Message ?? Message;

    /// <summary>The rule's own message with its placeholders filled in; null when it holds, has none, or is not at the top.</summary>
    public string? Message => IsSuccess ? null : rule.Message?.Write(frame);

    /// <summary>What is raised: its SuccessEvent, else its name; null when it does not hold.</summary>
    public string? Event => IsSuccess ? rule.Definition.SuccessEvent ?? rule.Definition.Name : null;

    /// <summary>What its action gave; null when it has none for this verdict.</summary>
    public ActionOutcome? Action => (detail as Acted)?.Outcome;

    private object? Verdict => detail is Acted acted ? acted.Verdict : detail;

    private RuleFailure? Failure => Verdict as RuleFailure;

    /// <summary>The operands that decided, of the rule or of those children that decided; null when there was no verdict.</summary>
    public Explanation? Explain()
    {
        if (Failure is not null)
        {
            return null;
        }

        if (rule.Expression is { } expression)
        {
            return expression.Explain(frame);
        }

        // "And" fails and "or" succeeds by single children; otherwise all of them are the reason.
        var single = rule.NeedsAll != IsSuccess;
        var deciding = Children.Where(child => !single || child.IsSuccess == IsSuccess).Take(single ? 1 : int.MaxValue);
        return new Explanation(RuleName, IsSuccess, [.. deciding.SelectMany(child => child.Explain()?.Operands ?? [])]);
    }

    // Children before their parent, and only one of the two actions.
    internal void Act()
    {
        if (!rule.HasActions)
        {
            return;
        }

        foreach (var child in Children)
        {
            child.Act();
        }

        if ((IsSuccess ? rule.OnSuccess : rule.OnFailure)?.Run(frame) is { } outcome)
        {
            detail = new Acted(outcome, detail);
        }
    }

    private sealed record Acted(ActionOutcome Outcome, object? Verdict);
}
