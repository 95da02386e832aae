using Dunning.Operations.Ledger;

namespace Dunning.Operations.Desk;

/// <summary>A received amount that was not applied in full.</summary>
/// <param name="ClientName">On whose account.</param>
/// <param name="Entry">What came in.</param>
public sealed record UnappliedEntry(string ClientName, BankEntry Entry);
