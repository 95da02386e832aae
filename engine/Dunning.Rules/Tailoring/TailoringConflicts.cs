using Dunning.Core.Findings;
using Dunning.Rules.Definitions;

namespace Dunning.Rules.Tailoring;

/// <summary>Compares a client's rule sets with the office's: what they stand on may have changed since, or gone.</summary>
public static class TailoringConflicts
{
    /// <param name="client">The client's sets.</param>
    /// <param name="office">The office's sets as they are now.</param>
    /// <param name="before">The office's sets as they were, for overrides that remember nothing; null when not known.</param>
    /// <param name="ports">The events that are connected in the workflow, by set of the office.</param>
    public static IReadOnlyList<TailoringConflict> Find(
        IReadOnlyList<RuleSetDefinition> client, IReadOnlyList<RuleSetDefinition> office, IReadOnlyList<RuleSetDefinition>? before, ILookup<string, string> ports) =>
        [.. client.SelectMany(set => Find(set, office, before, ports))];

    private static IEnumerable<TailoringConflict> Find(
        RuleSetDefinition set, IReadOnlyList<RuleSetDefinition> office, IReadOnlyList<RuleSetDefinition>? before, ILookup<string, string> ports)
    {
        if (office.Any(other => other.Name == set.Name))
        {
            yield return OfSet(set, "tailoring.same-name", "WorkflowName", $"The office has a set \"{set.Name}\" of its own.", "give the client's set a name of its own, and inject the office's");
        }

        if (TailoredRuleSet.Of(set, office) is not { } tailored)
        {
            yield return OfSet(
                set, "tailoring.no-set", "WorkflowsToInject", $"\"{set.Name}\" tailors no rule set of the office, so nobody will ask it.",
                set.Injects.Select(name => Suggestion.Hint(name, office.Select(other => other.Name))).FirstOrDefault(hint => hint is not null)
                    ?? "name the office's set in WorkflowsToInject: " + string.Join(", ", office.Select(other => other.Name)));
            yield break;
        }

        var was = before is null ? null : Named(tailored.Office.Name, before);
        foreach (var rule in tailored.Rules.Where(each => each.Origin != RuleOrigin.Office))
        {
            if (Changed(set, tailored, rule, was?.GetValueOrDefault(rule.Rule.Name)) is { } conflict)
            {
                yield return conflict;
            }

            if (!RulePlace.IsKnown(rule.Rule) || (RulePlace.Anchor(rule.Rule) is { } anchor && tailored.Rules.All(other => other.Rule.Name != anchor)))
            {
                yield return Of(
                    Finding.Error(
                        "tailoring.place", set.File, rule.Rule.Place + ".Properties.place", $"\"{rule.Rule.Name}\" stands beside a rule that is not there.",
                        Suggestion.Hint(RulePlace.Anchor(rule.Rule) ?? "", tailored.Rules.Select(other => other.Rule.Name)) ?? "first, last, here, before NAME or after NAME"),
                    tailored, rule);
            }
        }

        foreach (var conflict in Events(set, tailored, [.. ports[tailored.Office.Name]]))
        {
            yield return conflict;
        }
    }

    private static TailoringConflict? Changed(RuleSetDefinition set, TailoredRuleSet tailored, TailoredRule rule, RuleDefinition? was)
    {
        var remembered = RuleFingerprint.Remembered(rule.Rule) ?? (was is null ? null : RuleFingerprint.Of(was));
        var verb = rule.Rule.Enabled ? "overrides" : "switches off";
        if (rule.Replaces is { } office)
        {
            return remembered is null || remembered == RuleFingerprint.Of(office)
                ? null
                : Of(
                    Finding.Warning(
                        "tailoring.changed", set.File, rule.Rule.Place, $"\"{rule.Rule.Name}\" {verb} a rule of the office that has changed since. The office says {RuleText.Of(office)}, the client {RuleText.Of(rule.Rule)}.",
                        $"read both, then set basedOn to {RuleFingerprint.Of(office)}"),
                    tailored, rule, was);
        }

        if (remembered is not null)
        {
            return Of(
                Finding.Warning("tailoring.gone", set.File, rule.Rule.Place, $"\"{rule.Rule.Name}\" {verb} a rule that the office no longer has. The client says {RuleText.Of(rule.Rule)}.", "remove it, or remove basedOn to keep it as the client's own"),
                tailored, rule, was);
        }

        return rule.Rule.Enabled
            ? null
            : Of(
                Finding.Error(
                    "tailoring.unknown-rule", set.File, rule.Rule.Place, $"\"{rule.Rule.Name}\" is switched off, but the office has no such rule.",
                    Suggestion.Hint(rule.Rule.Name, tailored.Rules.Where(other => other.Origin == RuleOrigin.Office).Select(other => other.Rule.Name))),
                tailored, rule);
    }

    private static IEnumerable<TailoringConflict> Events(RuleSetDefinition set, TailoredRuleSet tailored, IReadOnlyList<string> ports)
    {
        foreach (var port in ports.Where(port => !tailored.Events.Contains(port, StringComparer.Ordinal)))
        {
            yield return new(
                Finding.Warning("tailoring.event-gone", set.File, set.Place, $"No rule raises \"{port}\" any more, which the workflow goes on with.", "leave the event to a rule, or accept that this way is never taken"),
                tailored.Office.Name, "", null, port);
        }

        foreach (var rule in tailored.Rules.Where(each => each.Origin != RuleOrigin.Office && each.Rule.Enabled && ports.Count > 0 && !ports.Contains(each.Rule.SuccessEvent ?? each.Rule.Name, StringComparer.Ordinal)))
        {
            var raised = rule.Rule.SuccessEvent ?? rule.Rule.Name;
            yield return Of(
                Finding.Error(
                    "tailoring.no-port", set.File, rule.Rule.Place + ".SuccessEvent", $"\"{rule.Rule.Name}\" raises \"{raised}\", with which the workflow does not go on.",
                    Suggestion.Hint(raised, ports) ?? "known are " + string.Join(", ", ports)),
                tailored, rule);
        }
    }

    private static Dictionary<string, RuleDefinition> Named(string name, IReadOnlyList<RuleSetDefinition> sets) =>
        sets.FirstOrDefault(set => set.Name == name) is { } set
            ? Injection.Rules(set, sets).GroupBy(each => each.Rule.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Rule, StringComparer.Ordinal)
            : [];

    private static TailoringConflict OfSet(RuleSetDefinition set, string code, string property, string message, string hint) =>
        new(Finding.Error(code, set.File, set.Place.Length == 0 ? property : set.Place + "." + property, message, hint), "", "", null, null);

    private static TailoringConflict Of(Finding finding, TailoredRuleSet tailored, TailoredRule rule, RuleDefinition? was = null) =>
        new(finding, tailored.Office.Name, rule.Rule.Name, RuleText.Of(rule.Rule), rule.Replaces is null ? null : RuleText.Of(rule.Replaces), was is null ? null : RuleText.Of(was));
}
