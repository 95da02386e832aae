namespace Dunning.Cases.Correspondence;

/// <summary>A payment plan.</summary>
/// <param name="AgreedOn">The day it was agreed.</param>
/// <param name="Total">All terms together.</param>
/// <param name="Terms">The terms, earliest first.</param>
/// <param name="Missed">What should have come in by now; null when the plan is kept.</param>
public sealed record LetterPlan(DateOnly AgreedOn, decimal Total, IReadOnlyList<LetterTerm> Terms, LetterMissed? Missed);
