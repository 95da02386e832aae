using Dunning.Core.Findings;

namespace Dunning.Rules.Evaluation;

/// <summary>What compiling gave. A set with error findings can be run, and its faulty rules say so; but it should not be put to use.</summary>
public sealed record RuleSetCompilation(CompiledRuleSet RuleSet, IReadOnlyList<Finding> Findings);
