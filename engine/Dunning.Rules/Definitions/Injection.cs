namespace Dunning.Rules.Definitions;

/// <summary>The rules of a set with those it injects, in the order in which they are evaluated.</summary>
internal static class Injection
{
    /// <param name="set">The set.</param>
    /// <param name="sets">All sets it may name.</param>
    /// <param name="missing">Told of a set that is injected and not there, with the set that names it.</param>
    /// <returns>Every rule with the set it is written in, those that are off included; an own rule stands for the injected one of its name.</returns>
    public static IReadOnlyList<(RuleDefinition Rule, RuleSetDefinition Set)> Rules(
        RuleSetDefinition set, IReadOnlyList<RuleSetDefinition> sets, Action<RuleSetDefinition, string>? missing = null)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var injected = Injected(set, sets, [set.Name], missing).SelectMany(other => other.Rules.Select(rule => (rule, other))).Where(each => names.Add(each.rule.Name)).ToList();
        return RulePlace.Arrange([.. set.Rules.Select(rule => (rule, set))], injected);
    }

    private static IEnumerable<RuleSetDefinition> Injected(
        RuleSetDefinition set, IReadOnlyList<RuleSetDefinition> sets, HashSet<string> seen, Action<RuleSetDefinition, string>? missing)
    {
        foreach (var name in set.Injects)
        {
            if (sets.FirstOrDefault(other => other.Name == name) is not { } found)
            {
                missing?.Invoke(set, name);
            }
            else if (seen.Add(name))
            {
                yield return found;
                foreach (var inner in Injected(found, sets, seen, missing))
                {
                    yield return inner;
                }
            }
        }
    }
}
