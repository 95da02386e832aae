namespace Dunning.Rules.Definitions;

/// <summary>Where a rule stands among injected ones: its property <c>place</c>, since the first rule that applies decides.</summary>
/// <remarks>
/// <c>first</c> (as without it): before all injected rules, in the order of the file. <c>here</c>: where the rule of the same name stands that it replaces.
/// <c>last</c>: after all. <c>before NAME</c>, <c>after NAME</c>: beside another rule.
/// </remarks>
public static class RulePlace
{
    public const string Property = "place";
    public const string Here = "here";
    public const string AtEnd = "last";
    private const string Before = "before ";
    private const string After = "after ";

    /// <summary>The rule that this one stands beside; null when it stands by itself.</summary>
    public static string? Anchor(RuleDefinition rule) => Written(rule) switch
    {
        { } place when place.StartsWith(Before, StringComparison.OrdinalIgnoreCase) => place[Before.Length..].Trim(),
        { } place when place.StartsWith(After, StringComparison.OrdinalIgnoreCase) => place[After.Length..].Trim(),
        _ => null,
    };

    /// <summary>Whether the place is one of those known, or none is given.</summary>
    public static bool IsKnown(RuleDefinition rule) =>
        Written(rule) is not { } place || Anchor(rule) is { Length: > 0 } || place.ToUpperInvariant() is "FIRST" or "LAST" or "HERE";

    internal static bool IsGiven(RuleDefinition rule) => rule.Properties is not null && Written(rule) is not null;

    internal static IReadOnlyList<PlacedRule> Arrange(IReadOnlyList<PlacedRule> own, IReadOnlyList<PlacedRule> injected)
    {
        var moved = own.Where(each => IsGiven(each.Rule)).ToList();
        var named = own.GroupBy(each => each.Rule.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var here = moved.Where(each => Is(each.Rule, Here) && injected.Any(other => other.Rule.Name == each.Rule.Name)).ToList();
        var last = moved.Where(each => Is(each.Rule, AtEnd)).ToList();
        var beside = moved.Where(each => Anchor(each.Rule) is { Length: > 0 }).ToList();
        var result = own.Except(here).Except(last).Except(beside).ToList();
        result.AddRange(injected.Where(each => !named.TryGetValue(each.Rule.Name, out var mine) || here.Contains(mine)).Select(each => named.GetValueOrDefault(each.Rule.Name, each)));
        result.AddRange(last);
        while (beside.Count > 0)
        {
            var next = beside.FindIndex(each => result.Exists(other => other.Rule.Name == Anchor(each.Rule)));
            if (next < 0)
            {
                // What stands beside nothing that is there stands first.
                result.InsertRange(0, beside);
                break;
            }

            // Several at one place keep their order: before it one by one, after it from the last one on.
            var isAfter = IsAfter(beside[next].Rule);
            var anchor = Anchor(beside[next].Rule);
            next = isAfter ? beside.FindLastIndex(each => IsAfter(each.Rule) && Anchor(each.Rule) == anchor) : next;
            result.Insert(result.FindIndex(other => other.Rule.Name == anchor) + (isAfter ? 1 : 0), beside[next]);
            beside.RemoveAt(next);
        }

        return result;
    }

    private static bool IsAfter(RuleDefinition rule) => Written(rule)!.StartsWith(After, StringComparison.OrdinalIgnoreCase);

    private static bool Is(RuleDefinition rule, string place) => string.Equals(Written(rule), place, StringComparison.OrdinalIgnoreCase);

    private static string? Written(RuleDefinition rule) =>
        rule.Properties?[Property] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : null;
}
