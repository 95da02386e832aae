namespace Dunning.Operations.Notices;

/// <summary>The secret that a client's payment service provider signs its notices with.</summary>
public interface INoticeSecrets
{
    /// <summary>The secret; null when the client has none, and then no notice is believed.</summary>
    Task<string?> FindAsync(string clientId, CancellationToken cancellationToken);

    /// <summary>Makes a new secret; what was signed with the old one is not believed any more.</summary>
    Task<string> MakeAsync(string clientId, CancellationToken cancellationToken);
}
