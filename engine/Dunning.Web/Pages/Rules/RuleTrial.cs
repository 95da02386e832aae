using Dunning.Rules.Evaluation;

namespace Dunning.Web.Pages.Rules;

/// <summary>What one rule set says of an invoice.</summary>
/// <param name="Name">The set.</param>
/// <param name="Evaluation">A result for every rule.</param>
public sealed record RuleTrial(string Name, RuleEvaluation Evaluation);
