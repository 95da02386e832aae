namespace Dunning.Cases.Correspondence;

/// <summary>One term of a payment plan.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Due">The last day on which it is paid in time.</param>
/// <param name="Amount">In the invoice's currency.</param>
public sealed record LetterTerm(int Number, DateOnly Due, decimal Amount);
