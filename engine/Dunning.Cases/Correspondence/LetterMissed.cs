namespace Dunning.Cases.Correspondence;

/// <summary>What should have come in under a payment plan and did not.</summary>
/// <param name="Due">Due day of the first term that is not paid in full.</param>
/// <param name="Amount">What is missing of all terms that are past their day.</param>
public sealed record LetterMissed(DateOnly Due, decimal Amount);
