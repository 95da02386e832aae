using System.Security.Cryptography;
using System.Text;
using Dunning.Connectors.Files;
using Dunning.Operations.Notices;

namespace Dunning.Connectors.Notices;

/// <summary>Secrets as files <c>client/payment-secret</c>, readable for the owner only. Not among the client's settings, whose changes a page shows.</summary>
/// <param name="folder">The folder with a folder per client.</param>
public sealed class FolderSecrets(string folder) : INoticeSecrets
{
    private const int Bytes = 32;

    /// <inheritdoc/>
    public async Task<string?> FindAsync(string clientId, CancellationToken cancellationToken)
    {
        var path = PathOf(clientId);
        return File.Exists(path) && (await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false)).Trim() is { Length: > 0 } secret ? secret : null;
    }

    /// <inheritdoc/>
    public Task<string> MakeAsync(string clientId, CancellationToken cancellationToken)
    {
        var (path, secret) = (PathOf(clientId), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Put(path, Encoding.ASCII.GetBytes(secret), overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return Task.FromResult(secret);
    }

    private string PathOf(string clientId) =>
        clientId.Length > 0 && clientId.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? Path.Combine(folder, clientId, "payment-secret")
            : throw new ArgumentException($"\"{clientId}\" is no id of a client.", nameof(clientId));
}
