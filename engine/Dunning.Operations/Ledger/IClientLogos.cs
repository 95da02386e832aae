namespace Dunning.Operations.Ledger;

/// <summary>The clients' logos for the letterhead.</summary>
public interface IClientLogos
{
    /// <summary>A PNG picture; null when the client has none.</summary>
    Task<byte[]?> FindAsync(string clientId, CancellationToken cancellationToken);
}
