using Dunning.Core.Findings;

namespace Dunning.Rules.Definitions;

/// <summary>Whether rule sets are complete in form: names, operators, children. Their expressions are another matter.</summary>
internal static class RuleSetForm
{
    public static IEnumerable<Finding> Check(IReadOnlyList<RuleSetDefinition> sets)
    {
        var findings = new List<Finding>();
        foreach (var set in sets)
        {
            Check(set, findings);
        }

        foreach (var again in Repeated(sets, set => set.Name))
        {
            findings.Add(Finding.Error("rules.duplicate-name", again.File, Below(again.Place, "WorkflowName"), $"There is more than one workflow \"{again.Name}\"."));
        }

        return findings;
    }

    private static void Check(RuleSetDefinition set, List<Finding> findings)
    {
        void Add(string code, string place, string message, string? hint = null) => findings.Add(Finding.Error(code, set.File, place, message, hint));

        if (string.IsNullOrWhiteSpace(set.Name))
        {
            Add("rules.no-name", Below(set.Place, "WorkflowName"), "A workflow needs a WorkflowName.");
        }

        if (set.Rules.Count == 0 && set.Injects.Count == 0)
        {
            Add("rules.no-rules", Below(set.Place, "Rules"), "A workflow needs Rules, or WorkflowsToInject to take them from.");
        }

        foreach (var again in Repeated(set.GlobalParams, parameter => parameter.Name))
        {
            Add("rules.duplicate-name", again.Place, $"There is more than one global parameter \"{again.Name}\".");
        }

        foreach (var again in Repeated(set.Rules, rule => rule.Name))
        {
            Add("rules.duplicate-name", again.Place, $"There is more than one rule \"{again.Name}\".", "rename one, so that results and messages can be told apart");
        }

        foreach (var rule in set.Rules)
        {
            // To switch off a rule that is injected, its name is enough.
            if (rule.Enabled || set.Injects.Count == 0 || rule.Operator is not null || rule.Rules.Count > 0 || rule.Name.Length == 0)
            {
                Check(rule, Add);
            }
        }
    }

    private static void Check(RuleDefinition rule, Action<string, string, string, string?> add)
    {
        if (string.IsNullOrWhiteSpace(rule.Name))
        {
            add("rules.no-name", rule.Place + ".RuleName", "A rule needs a RuleName.", null);
        }

        if (rule.Operator is null && rule.Rules.Count > 0)
        {
            add("rules.no-operator", rule.Place + ".Operator", "A rule with Rules needs an Operator: And, AndAlso, Or or OrElse.", null);
        }
        else if (rule.Operator is not null && rule.Rules.Count == 0)
        {
            add("rules.no-rules", rule.Place + ".Rules", "A rule with an Operator needs Rules to apply it to.", null);
        }
        else if (rule.Operator is null && string.IsNullOrWhiteSpace(rule.Expression))
        {
            add("rules.no-expression", rule.Place + ".Expression", "A rule needs an Expression, or an Operator with Rules.", null);
        }

        foreach (var again in Repeated(rule.LocalParams, parameter => parameter.Name))
        {
            add("rules.duplicate-name", again.Place, $"There is more than one local parameter \"{again.Name}\".", null);
        }

        foreach (var child in rule.Rules)
        {
            Check(child, add);
        }
    }

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.Where(item => name(item).Length > 0).GroupBy(name, StringComparer.Ordinal).SelectMany(group => group.Skip(1));

    private static string Below(string place, string name) => place.Length == 0 ? name : place + "." + name;
}
