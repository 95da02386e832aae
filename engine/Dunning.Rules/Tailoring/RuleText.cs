using Dunning.Rules.Definitions;

namespace Dunning.Rules.Tailoring;

/// <summary>A rule in one line, for people: <c>invoice.Open &gt; 500m ⇒ Zakelijk</c>.</summary>
public static class RuleText
{
    public static string Of(RuleDefinition rule) =>
        (rule.Enabled ? "" : "(off) ") + Condition(rule) + " ⇒ " + (rule.SuccessEvent ?? rule.Name)
        + (rule.OnSuccess?.Expression is { } output ? " = " + output : "");

    /// <summary>The condition, that of a parent with its children's.</summary>
    public static string Condition(RuleDefinition rule)
    {
        if (rule.Operator is not { } how)
        {
            return rule.Expression ?? "";
        }

        var children = rule.Rules.Where(child => child.Enabled).Select(child => "(" + Condition(child) + ")").ToList();
        return children.Count == 0 ? "false" : string.Join(how is RuleOperator.And or RuleOperator.AndAlso ? " && " : " || ", children);
    }
}
