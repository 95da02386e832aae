using Dunning.Core.Findings;
using Dunning.Rules.Tailoring;

namespace Dunning.Web.Pages.Rules;

/// <summary>What is wrong with rules.</summary>
/// <param name="Findings">In the rules, or in the procedure by them.</param>
/// <param name="Conflicts">Between the office's rules and those of clients.</param>
public sealed record RuleCheck(IReadOnlyList<Finding> Findings, IReadOnlyList<(string Client, TailoringConflict Conflict)> Conflicts);
