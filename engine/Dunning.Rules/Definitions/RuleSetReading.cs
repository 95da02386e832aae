using Dunning.Core.Findings;

namespace Dunning.Rules.Definitions;

/// <summary>What reading a file gave. With an error among the findings the rule sets are for showing only.</summary>
public sealed record RuleSetReading(IReadOnlyList<RuleSetDefinition> RuleSets, IReadOnlyList<Finding> Findings);
