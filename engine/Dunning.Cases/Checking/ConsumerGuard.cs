using Dunning.Cases.Activities;
using Dunning.Rules.Evaluation;
using Dunning.Workflows.Checking;

namespace Dunning.Cases.Checking;

/// <summary>Which ways no consumer takes: those behind a condition that is exactly <c>debtor.IsConsumer</c> or its opposite, alone or with <c>&amp;&amp;</c>.</summary>
internal sealed class ConsumerGuard(IReadOnlyDictionary<string, CompiledRuleSet> ruleSets)
{
    public bool Excludes(Way way) => way.From.Descriptor.TypeName switch
    {
        "Elsa.FlowDecision" => way.From.Expression("Condition") is { } condition && (way.Port == "True" ? IsForOthers(condition) : IsForAllConsumers(condition)),
        "Elsa.FlowSwitch" => Excludes(way.Port, "Default", way.From.CaseExpressions, way.From.Constant("Mode") is "MatchFirst"),
        EvaluateRules.TypeName when way.From.Constant(EvaluateRules.RuleSet) is string name && ruleSets.TryGetValue(name, out var set) =>
            Excludes(way.Port, EvaluateRules.None, [.. set.Rules.Select(rule => (rule.SuccessEvent ?? rule.Name, rule.Expression))], true),
        _ => false,
    };

    // A consumer can not come by a port when each case that leads there is for others, or comes after one that takes all consumers.
    private static bool Excludes(string port, string otherwise, IReadOnlyList<(string Port, string? Condition)> cases, bool first)
    {
        foreach (var (label, condition) in cases)
        {
            if (label == port && (condition is null || !IsForOthers(condition)))
            {
                return false;
            }

            if (condition is not null && IsForAllConsumers(condition) && (first || port == otherwise))
            {
                return label != port;
            }
        }

        return port != otherwise && cases.Any(option => option.Port == port);
    }

    private static bool IsForOthers(string condition) =>
        !condition.Contains("||", StringComparison.Ordinal) && !condition.Contains('?', StringComparison.Ordinal)
        && Parts(condition, "&&").Any(part => part is "!debtor.IsConsumer" or "debtor.IsConsumer==false" or "false==debtor.IsConsumer");

    private static bool IsForAllConsumers(string condition) =>
        !condition.Contains("&&", StringComparison.Ordinal) && !condition.Contains('?', StringComparison.Ordinal)
        && Parts(condition, "||").Any(part => part is "debtor.IsConsumer" or "debtor.IsConsumer==true" or "true==debtor.IsConsumer");

    // Nothing is said of a condition with brackets around more than one part.
    private static IEnumerable<string> Parts(string condition, string between)
    {
        var parts = condition.Replace("return ", "", StringComparison.Ordinal).Split(between)
            .Select(part => string.Concat(part.Where(letter => !char.IsWhiteSpace(letter) && letter != ';'))).ToList();
        return parts.TrueForAll(part => part.Count(letter => letter == '(') == part.Count(letter => letter == ')')) ? parts.Select(Bare) : [];
    }

    private static string Bare(string part) => part switch
    {
        ['(', .. var inner, ')'] => Bare(inner),
        ['!', '(', .. var inner, ')'] => "!" + Bare(inner),
        _ => part,
    };
}
