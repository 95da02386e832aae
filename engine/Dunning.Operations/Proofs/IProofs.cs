namespace Dunning.Operations.Proofs;

/// <summary>Keeps documents that show something: the bytes once, whatever they are kept for.</summary>
public interface IProofs
{
    /// <summary>Keeps a proof and leaves word of it for the cases it is about, in one transaction. A case that opens later hears of it then.</summary>
    /// <param name="kept">The proof, of a debtor and perhaps an invoice that are known.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The cases; null when the same proof was kept for the same before, and nothing was stored.</returns>
    Task<IReadOnlyList<long>?> KeepAsync(KeptProof kept, byte[] content, CancellationToken cancellationToken);

    /// <summary>The proofs about a debtor and its invoices, oldest first.</summary>
    Task<IReadOnlyList<KeptProof>> OfDebtorAsync(string clientId, string debtorNumber, CancellationToken cancellationToken);

    /// <summary>The bytes under a hash; null when they are not (or not any more) kept.</summary>
    Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken);
}
