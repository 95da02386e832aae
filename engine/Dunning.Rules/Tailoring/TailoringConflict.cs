using Dunning.Core.Findings;

namespace Dunning.Rules.Tailoring;

/// <summary>Something in a client's rules that does not agree with the office's, with what both say.</summary>
/// <param name="Finding">What it is and where it stands in the client's file.</param>
/// <param name="RuleSet">The office's set.</param>
/// <param name="Rule">The rule; empty when it is about the set.</param>
/// <param name="Client">The client's text; null when there is none.</param>
/// <param name="Office">The office's text now; null when there is none.</param>
/// <param name="OfficeBefore">The office's text before; null when it is not known or there was none.</param>
public sealed record TailoringConflict(Finding Finding, string RuleSet, string Rule, string? Client, string? Office, string? OfficeBefore = null);
