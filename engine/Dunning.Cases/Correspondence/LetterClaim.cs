namespace Dunning.Cases.Correspondence;

/// <summary>What is claimed today.</summary>
/// <param name="Principal">The letter's total.</param>
/// <param name="Costs">Collection costs that were added to the claim, with VAT; zero while there are none.</param>
/// <param name="Interest">Interest that was claimed, until today; zero while none is.</param>
/// <param name="Total">All together.</param>
public sealed record LetterClaim(decimal Principal, decimal Costs, decimal Interest, decimal Total);
