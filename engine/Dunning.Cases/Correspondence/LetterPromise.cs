namespace Dunning.Cases.Correspondence;

/// <summary>A promise to pay.</summary>
/// <param name="MadeOn">The day it was made.</param>
/// <param name="Due">The day on which it would be paid.</param>
/// <param name="Amount">How much.</param>
public sealed record LetterPromise(DateOnly MadeOn, DateOnly Due, decimal Amount);
