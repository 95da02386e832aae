namespace Dunning.Rules.Definitions;

/// <summary>The rules of a set with those it injects, in the order in which they are evaluated.</summary>
internal static class Injection
{
    /// <param name="set">The set.</param>
    /// <param name="sets">All sets it may name.</param>
    /// <param name="missing">Told of a set that is injected and not there, with the set that names it.</param>
    /// <returns>Every rule with the set it is written in, those that are off included; an own rule stands for the injected one of its name.</returns>
    public static IReadOnlyList<PlacedRule> Rules(
        RuleSetDefinition set, IReadOnlyList<RuleSetDefinition> sets, Action<RuleSetDefinition, string>? missing = null)
    {
        PlacedRule[] own = [.. set.Rules.Select(rule => new PlacedRule(rule, set))];
        if (set.Injects.Count == 0 && Array.TrueForAll(own, each => !RulePlace.IsGiven(each.Rule)))
        {
            return own;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var injected = Injected(set, sets, [set.Name], missing).SelectMany(other => other.Rules.Select(rule => new PlacedRule(rule, other))).Where(each => names.Add(each.Rule.Name)).ToList();
        return RulePlace.Arrange(own, injected);
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
