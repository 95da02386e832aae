namespace Dunning.Rules.Evaluation;

/// <summary>A failure that stands in the way of a verdict.</summary>
internal sealed record RuleFailure(RuleErrorKind Kind, string Message);
