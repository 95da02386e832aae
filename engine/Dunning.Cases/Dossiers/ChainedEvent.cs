using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dunning.Cases.Dossiers;

/// <summary>An event of a case as a link of its chain.</summary>
/// <param name="Seq">Its place, from 1.</param>
/// <param name="Day">The office's day on which it was saved.</param>
/// <param name="Document">The event as JSON, byte for byte as it was written; after erasure without its personal texts.</param>
/// <param name="Salt">Salt of the personal texts; null when there are none, or when they were erased.</param>
/// <param name="Commitment">Hash of salt and personal texts; null when there never were any.</param>
/// <param name="Hash">
/// SHA-256 over the previous hash, the place (eight bytes, big end first), the day as ISO text, the SHA-256 of the document without personal texts, and
/// the commitment.
/// </param>
public sealed record ChainedEvent(long Seq, DateOnly Day, string Document, byte[]? Salt, byte[]? Commitment, byte[] Hash)
{
    /// <summary>Whether the personal texts were erased.</summary>
    public bool IsErased => Salt is null && Commitment is not null;

    /// <summary>The link that follows on another.</summary>
    /// <param name="previous">Hash of the event before it; null for the first.</param>
    /// <param name="seq">Its place.</param>
    /// <param name="day">The office's day.</param>
    /// <param name="document">The event as JSON.</param>
    /// <param name="salt">Sixteen bytes that nobody can guess; asked for only when there are personal texts.</param>
    public static ChainedEvent Next(byte[]? previous, long seq, DateOnly day, string document, Func<byte[]> salt)
    {
        var texts = PersonalTexts.Of(document);
        var fresh = texts.IsEmpty ? null : salt();
        var commitment = fresh is null ? null : texts.Commitment(fresh);
        return new ChainedEvent(seq, day, document, fresh, commitment, Link(previous, seq, day, texts.Plain, commitment));
    }

    /// <summary>Whether it is what was written after an event with this hash.</summary>
    public bool Follows(byte[]? previous)
    {
        var texts = PersonalTexts.Of(Document);
        var kept = Salt is null ? texts.IsEmpty : !texts.IsEmpty && Commitment is not null && texts.Commitment(Salt).AsSpan().SequenceEqual(Commitment);
        return kept && Hash.AsSpan().SequenceEqual(Link(previous, Seq, Day, texts.Plain, Commitment));
    }

    /// <summary>The same link without its personal texts.</summary>
    public ChainedEvent Erase() => this with { Document = PersonalTexts.Of(Document).Plain, Salt = null };

    /// <summary>The hash of a link.</summary>
    /// <param name="previous">Hash of the event before it; null for the first.</param>
    /// <param name="seq">Its place.</param>
    /// <param name="day">The office's day.</param>
    /// <param name="plain">The document without personal texts.</param>
    /// <param name="commitment">The commitment to them; null when there never were any.</param>
    public static byte[] Link(byte[]? previous, long seq, DateOnly day, string plain, byte[]? commitment)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous ?? []);
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, seq);
        hash.AppendData(number);
        hash.AppendData(Encoding.ASCII.GetBytes(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
        hash.AppendData(commitment ?? []);
        return hash.GetHashAndReset();
    }
}
