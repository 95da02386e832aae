using Dunning.Cases.Activities;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Rules.Evaluation;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Definitions;

namespace Dunning.Cases.Checking;

/// <summary>The ports of a step that asks rules are the events of its rule set; what else is connected can never be taken.</summary>
internal static class RulePorts
{
    public static IEnumerable<Finding> Find(WorkflowDefinition definition, IReadOnlyDictionary<string, CompiledRuleSet> ruleSets, string file)
    {
        foreach (var activity in definition.Root.Activities.Where(activity => activity.Type == EvaluateRules.TypeName))
        {
            if (!activity.Inputs.TryGetValue(EvaluateRules.RuleSet, out var given) || given.Syntax != "Literal" || given.Text is not { } name)
            {
                continue;
            }

            if (!ruleSets.TryGetValue(name, out var rules))
            {
                yield return Finding.Error(
                    "procedure.no-rule-set", file, Place.Input(activity.Id, EvaluateRules.RuleSet),
                    $"{activity.Title}: there is no rule set \"{name}\" in {ProcedureFiles.Rules}.", Suggestion.Hint(name, ruleSets.Keys));
                continue;
            }

            var events = rules.Events.Append(EvaluateRules.None).ToHashSet(StringComparer.Ordinal);
            foreach (var connection in definition.Root.Connections.Where(connection => connection.Source == activity.Id))
            {
                if (connection.SourcePort is { } port && !events.Contains(port))
                {
                    yield return Finding.Error(
                        "procedure.rule-port", file, Place.Connection(activity.Id, port, connection.Target),
                        $"{activity.Title}: no rule of \"{name}\" has the event \"{port}\".", Suggestion.Hint(port, events));
                }
            }
        }
    }
}
