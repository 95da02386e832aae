using Dunning.Cases.Dossiers;

namespace Dunning.Operations.Proofs;

/// <summary>A proof and what it belongs to.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="DebtorNumber">The client's number for the debtor.</param>
/// <param name="InvoiceNumber">The invoice it is about; null when it is about all the debtor buys.</param>
/// <param name="Proof">The proof.</param>
public sealed record KeptProof(string ClientId, string DebtorNumber, string? InvoiceNumber, Proof Proof);
