using Dunning.Core.Parties;

namespace Dunning.Operations.Clients;

/// <summary>Keeps the settings of clients, and who changed them.</summary>
public interface IClientBook
{
    /// <summary>Replaces a client, and records the changes, in one transaction.</summary>
    /// <param name="before">The client as it was seen.</param>
    /// <param name="after">As it is to be.</param>
    /// <param name="changes">What differs.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>False when the client is not as it was seen any more; nothing was stored.</returns>
    Task<bool> ChangeAsync(Client before, Client after, IReadOnlyList<ClientChange> changes, CancellationToken cancellationToken);

    /// <summary>What was changed on a client, newest first.</summary>
    /// <param name="clientId">The client.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<ClientChange>> ChangesAsync(string clientId, int most, CancellationToken cancellationToken);
}
