using System.Security.Cryptography;
using Dunning.Connectors.Files;
using Dunning.Operations.Outbox;

namespace Dunning.Connectors.Post;

/// <summary>
/// Letters go to the folder <c>letters</c> to be printed, e-mails as <c>.eml</c> to the folder <c>mail</c>. What is there is whole and never written
/// again.
/// </summary>
public sealed class FolderPostOffice : IPostOffice
{
    private readonly string letters;
    private readonly string mail;

    /// <param name="folder">The office's folder.</param>
    public FolderPostOffice(string folder)
    {
        letters = Directory.CreateDirectory(Path.Combine(folder, "letters")).FullName;
        mail = Directory.CreateDirectory(Path.Combine(folder, "mail")).FullName;
    }

    /// <inheritdoc/>
    public async Task<SentDocument?> FindAsync(string name, CancellationToken cancellationToken)
    {
        foreach (var document in new[] { name + ".docx", name + ".eml" })
        {
            if (await ReadAsync(document, cancellationToken).ConfigureAwait(false) is { } bytes)
            {
                return Describe(document, bytes);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public Task<SentDocument> PostAsync(string name, byte[] docx, CancellationToken cancellationToken) => PutAsync(name + ".docx", docx, cancellationToken);

    /// <inheritdoc/>
    public async Task<SentDocument?> MailAsync(string name, OutgoingMail mail, CancellationToken cancellationToken) =>
        Envelope.Of(name, mail) is { } bytes ? await PutAsync(name + ".eml", bytes, cancellationToken).ConfigureAwait(false) : null;

    /// <inheritdoc/>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false) : null;
    }

    private async Task<SentDocument> PutAsync(string document, byte[] bytes, CancellationToken cancellationToken)
    {
        var path = PathOf(document);
        if (await ReadAsync(document, cancellationToken).ConfigureAwait(false) is { } there)
        {
            return Describe(document, there);
        }

        WholeFile.Put(path, bytes, overwrite: false);
        return Describe(document, bytes);
    }

    private string PathOf(string document)
    {
        if (document != Path.GetFileName(document) || document.StartsWith('.'))
        {
            throw new ArgumentException($"\"{document}\" is not the plain name of a document.", nameof(document));
        }

        return Path.Combine(document.EndsWith(".eml", StringComparison.Ordinal) ? mail : letters, document);
    }

    private static SentDocument Describe(string document, byte[] bytes) => new(document, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length);
}
