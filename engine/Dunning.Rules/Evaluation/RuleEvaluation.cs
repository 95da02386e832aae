namespace Dunning.Rules.Evaluation;

/// <summary>The results of a rule set for one set of inputs, in rule order.</summary>
public sealed class RuleEvaluation(IReadOnlyList<RuleResult> results)
{
    private readonly RuleResult[] all = results as RuleResult[] ?? [.. results];

    public IReadOnlyList<RuleResult> Results => all;

    public int Count => all.Length;

    public RuleResult this[int index] => all[index];

    /// <summary>The event of the first rule that holds; null when none does.</summary>
    public string? Event
    {
        get
        {
            foreach (var result in all)
            {
                if (result.IsSuccess)
                {
                    return result.Event;
                }
            }

            return null;
        }
    }

    /// <summary>The result of the rule with this name; null when it is not there or not enabled.</summary>
    public RuleResult? Find(string ruleName)
    {
        foreach (var result in all)
        {
            if (result.RuleName == ruleName)
            {
                return result;
            }
        }

        return null;
    }
}
