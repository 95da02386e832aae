namespace Dunning.Cases.Lifecycle;

/// <summary>A promise to pay (betaaltoezegging).</summary>
/// <param name="Amount">How much, in the invoice's currency.</param>
/// <param name="Due">The day on which it would be paid.</param>
/// <param name="MadeOn">The day it was made.</param>
public sealed record Promise(decimal Amount, DateOnly Due, DateOnly MadeOn);
