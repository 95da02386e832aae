using Dunning.Core.Findings;
using Dunning.Rules.Evaluation;
using Dunning.Rules.Tailoring;

namespace Dunning.Cases.Procedures;

/// <summary>The rules of a procedure as one client has them.</summary>
/// <param name="RuleSets">By the office's name of the set: the client's where it tailors one, the office's otherwise.</param>
/// <param name="Tailored">The sets that the client tailors.</param>
/// <param name="Findings">What is wrong with the client's rules, or differs from what they were made for.</param>
/// <param name="Conflicts">Those of the findings that come from comparing with the office's rules, with both texts.</param>
public sealed record ClientRules(
    IReadOnlyDictionary<string, CompiledRuleSet> RuleSets, IReadOnlyList<TailoredRuleSet> Tailored, IReadOnlyList<Finding> Findings, IReadOnlyList<TailoringConflict> Conflicts)
{
    /// <summary>Why they can not be used; null when they can. A rule that is wrong must not be passed over: the office's might then wrongly decide.</summary>
    public string? Problem => Findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } wrong ? wrong.ToString() : null;
}
