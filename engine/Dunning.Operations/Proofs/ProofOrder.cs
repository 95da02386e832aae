using Dunning.Cases.Dossiers;

namespace Dunning.Operations.Proofs;

/// <summary>A document that somebody wants kept as proof.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="DebtorNumber">The client's number for the debtor.</param>
/// <param name="InvoiceNumber">The invoice it is about; null for all the debtor buys.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Day">The day of what it shows.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ProofOrder(string ClientId, string DebtorNumber, string? InvoiceNumber, ProofKind Kind, DateOnly Day, string FileName, byte[] Content);
