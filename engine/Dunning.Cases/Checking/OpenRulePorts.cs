using Dunning.Cases.Activities;
using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Workflows.Checking;

namespace Dunning.Cases.Checking;

/// <summary>A rule decides on an event that leads nowhere: the procedure silently ends. So it does when no rule applies, unless one always does.</summary>
internal static class OpenRulePorts
{
    public static IEnumerable<Finding> Find(CheckedProcedure procedure) =>
        from node in procedure.Walk.Map.Reached()
        where node.Descriptor.TypeName == EvaluateRules.TypeName && !procedure.Walk.Map.IsBeside(node) && procedure.Walk.Map.From(node).Count > 0
        let set = procedure.RuleSets.GetValueOrDefault(node.Constant(EvaluateRules.RuleSet) as string ?? "")
        where set is not null
        from port in IsComplete([.. set.Rules]) ? set.Events : set.Events.Append(EvaluateRules.None)
        group port by (node, port) into one
        where procedure.Walk.Map.From(one.Key.node).All(way => way.Port != one.Key.port)
        select procedure.Warn(
            "procedure.open-rule-port", Place.Port(one.Key.node.Id, one.Key.port),
            one.Key.port == EvaluateRules.None
                ? $"When no rule of {one.Key.node.Definition.Title} applies, the run silently ends."
                : $"When {one.Key.node.Definition.Title} decides on {one.Key.port}, the run silently ends.",
            "connect it, if need be to an end");

    // One rule that is the opposite of another, or that always holds.
    private static bool IsComplete(IReadOnlyList<RuleDefinition> rules)
    {
        var conditions = rules.Select(rule => Bare(rule.Expression)).ToHashSet(StringComparer.Ordinal);
        return conditions.Contains("true") || conditions.Any(condition => conditions.Contains("!" + condition) || conditions.Contains("!(" + condition + ")"));
    }

    private static string Bare(string? condition) => string.Concat((condition ?? "").Where(letter => !char.IsWhiteSpace(letter)));
}
