using System.Security.Cryptography;
using System.Text;

namespace Dunning.Operations.Outbox;

/// <summary>The part of a Message-ID before the @: the case, so that an answer is recognised, and a hash of the document's name. The same document gives the same id.</summary>
public static class MessageId
{
    private const int HashLength = 32;

    /// <param name="document">Name of the document without extension.</param>
    /// <param name="reference">The case it is about; null for none.</param>
    public static string Of(string document, string? reference)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)))[..HashLength];
        return reference is null ? hash : reference.ToLowerInvariant() + "." + hash;
    }
}
