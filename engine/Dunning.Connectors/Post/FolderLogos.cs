using Dunning.Operations.Ledger;

namespace Dunning.Connectors.Post;

/// <summary>Logos in folders, as <c>client/logo.png</c>; the first folder that has one counts.</summary>
/// <param name="folders">Where to look.</param>
public sealed class FolderLogos(params string[] folders) : IClientLogos
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    /// <inheritdoc/>
    public async Task<byte[]?> FindAsync(string clientId, CancellationToken cancellationToken)
    {
        foreach (var path in folders.Select(folder => Path.Combine(folder, clientId, "logo.png")).Where(File.Exists))
        {
            var logo = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            if (logo.AsSpan().StartsWith(Png))
            {
                return logo;
            }
        }

        return null;
    }
}
