using Dunning.Rules.Definitions;

namespace Dunning.Rules.Tailoring;

/// <summary>A rule as it counts for a client.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="RuleSet">The set it is written in.</param>
/// <param name="Replaces">The office's rule that it overrides or switches off; null when there is none.</param>
public sealed record TailoredRule(RuleDefinition Rule, RuleOrigin Origin, string RuleSet, RuleDefinition? Replaces);
