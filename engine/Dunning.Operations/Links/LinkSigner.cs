using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Dunning.Operations.Links;

/// <summary>Makes links that only we can have made, and reads them: 40 signs that may stand in an address.</summary>
/// <remarks>
/// Twelve bytes (key version, purpose, last day, round, subject) and 18 of their HMAC-SHA256 under that key. Thirty bytes are forty signs with nothing
/// left over, so that every sign counts and no two spellings are the same link.
/// </remarks>
public sealed class LinkSigner(ILinkKeys keys)
{
    /// <summary>How many signs a link has.</summary>
    public const int Length = 40;

    private const int Bytes = 30;
    private const int Payload = 12;
    private const int SubjectBytes = 6;
    private static readonly DateOnly FirstDay = new(2020, 1, 1);

    /// <summary>The text of a link. The same link is the same text.</summary>
    public string Sign(SignedLink link)
    {
        var key = keys.Current();
        Span<byte> token = stackalloc byte[Bytes];
        token[0] = key.Version;
        token[1] = (byte)link.Purpose;
        BinaryPrimitives.WriteUInt16BigEndian(token[2..], checked((ushort)(link.Until.DayNumber - FirstDay.DayNumber)));
        BinaryPrimitives.WriteUInt16BigEndian(token[4..], link.Round);
        Span<byte> subject = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(subject, link.Subject);
        ArgumentOutOfRangeException.ThrowIfNotEqual(subject[0] | subject[1], 0, nameof(link));
        subject[^SubjectBytes..].CopyTo(token[6..]);
        Mac(key, token[..Payload], token[Payload..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>What a text says; null when we did not make it, whatever is wrong with it. Whether its day has passed is for the caller to see.</summary>
    public SignedLink? Read(string text)
    {
        Span<byte> token = stackalloc byte[Bytes];
        if (text.Length != Length || !Base64Url.IsValid(text, out var size) || size != Bytes || Base64Url.DecodeFromChars(text, token) != Bytes || keys.Find(token[0]) is not { } key)
        {
            return null;
        }

        Span<byte> mac = stackalloc byte[Bytes - Payload];
        Mac(key, token[..Payload], mac);
        if (!CryptographicOperations.FixedTimeEquals(mac, token[Payload..]))
        {
            return null;
        }

        Span<byte> subject = stackalloc byte[sizeof(long)];
        subject.Clear();
        token[6..Payload].CopyTo(subject[^SubjectBytes..]);
        return new SignedLink(
            (LinkPurpose)token[1], BinaryPrimitives.ReadInt64BigEndian(subject), FirstDay.AddDays(BinaryPrimitives.ReadUInt16BigEndian(token[2..])), BinaryPrimitives.ReadUInt16BigEndian(token[4..]));
    }

    private static void Mac(LinkKey key, ReadOnlySpan<byte> payload, Span<byte> mac)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Secret, payload, whole);
        whole[..mac.Length].CopyTo(mac);
    }
}
