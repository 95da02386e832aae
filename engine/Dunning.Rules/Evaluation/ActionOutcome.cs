namespace Dunning.Rules.Evaluation;

/// <summary>What a rule's action gave.</summary>
/// <param name="Output">The value; null when it failed or had none.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
/// <param name="Called">Of EvaluateRule: the result of the rule that was evaluated.</param>
public sealed record ActionOutcome(object? Output, string? Error, RuleResult? Called);
