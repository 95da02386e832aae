namespace Dunning.Rules.Definitions;

/// <summary>A rule with the set it is written in.</summary>
internal sealed class PlacedRule(RuleDefinition rule, RuleSetDefinition set)
{
    public RuleDefinition Rule { get; } = rule;

    public RuleSetDefinition Set { get; } = set;
}
