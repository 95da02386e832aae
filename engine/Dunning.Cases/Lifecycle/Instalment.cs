namespace Dunning.Cases.Lifecycle;

/// <summary>One term of a payment plan.</summary>
/// <param name="Due">The last day on which it is paid in time.</param>
/// <param name="Amount">In the invoice's currency.</param>
public sealed record Instalment(DateOnly Due, decimal Amount);
