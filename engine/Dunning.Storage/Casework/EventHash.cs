using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dunning.Storage.Casework;

/// <summary>The chain through a case's events: SHA-256 over the previous hash, the event's number (eight bytes, big end first) and its text.</summary>
internal static class EventHash
{
    public static byte[] Of(byte[]? previous, long seq, string document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous ?? []);
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, seq);
        hash.AppendData(number);
        hash.AppendData(Encoding.UTF8.GetBytes(document));
        return hash.GetHashAndReset();
    }
}
