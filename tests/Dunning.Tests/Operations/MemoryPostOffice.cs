using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dunning.Operations.Outbox;

namespace Dunning.Tests.Operations;

/// <summary>A post office that keeps what was handed to it.</summary>
internal sealed class MemoryPostOffice : IPostOffice
{
    private readonly ConcurrentDictionary<string, byte[]> documents = new(StringComparer.Ordinal);
    private int handed;

    public IReadOnlyList<string> Names => [.. documents.Keys.Order(StringComparer.Ordinal)];

    /// <summary>How many documents were handed over, the same one twice counted twice.</summary>
    public int Handed => handed;

    /// <summary>After so many documents the post office fails; null for never.</summary>
    public int? FailsAfter { get; set; }

    public Task<SentDocument?> FindAsync(string name, CancellationToken cancellationToken) => Task.FromResult(
        new[] { name + ".docx", name + ".eml" }.Where(documents.ContainsKey).Select(Describe).FirstOrDefault());

    public Task<SentDocument> PostAsync(string name, byte[] docx, CancellationToken cancellationToken) => Task.FromResult(Put(name + ".docx", docx));

    /// <summary>The mails as they were handed over, by name.</summary>
    public ConcurrentDictionary<string, OutgoingMail> Mails { get; } = new(StringComparer.Ordinal);

    public Task<SentDocument?> MailAsync(string name, OutgoingMail mail, CancellationToken cancellationToken)
    {
        Mails[name] = mail;
        return Task.FromResult<SentDocument?>(Put(name + ".eml", mail.Attachment));
    }

    public Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) => Task.FromResult(documents.GetValueOrDefault(name));

    private SentDocument Put(string document, byte[] bytes)
    {
        if (Interlocked.Increment(ref handed) > FailsAfter)
        {
            throw new IOException("The printer is on fire.");
        }

        documents[document] = bytes;
        return Describe(document);
    }

    private SentDocument Describe(string document) => new(document, Convert.ToHexStringLower(SHA256.HashData(documents[document])), documents[document].Length);
}
