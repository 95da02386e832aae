using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dunning.Cases.Dossiers;

/// <summary>The daily head: one hash over the heads of all cases in which something happened since the seal before, and over that seal.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Day">The office's day on which it was made.</param>
/// <param name="Cases">How many cases are in it.</param>
/// <param name="Root">The hash over their heads, hexadecimal.</param>
/// <param name="Previous">The seal before it, hexadecimal; empty for the first.</param>
/// <param name="Head">The daily head itself, hexadecimal: what is to be kept elsewhere.</param>
public sealed record DaySeal(long Number, DateOnly Day, long Cases, string Root, string Previous, string Head)
{
    /// <summary>The seal after another.</summary>
    public static DaySeal After(DaySeal? previous, DateOnly day, long cases, byte[] root)
    {
        var made = new DaySeal((previous?.Number ?? 0) + 1, day, cases, Convert.ToHexStringLower(root), previous?.Head ?? "", "");
        return made with { Head = made.Reckon() };
    }

    /// <summary>Whether its head is what the rest of it gives.</summary>
    /// <exception cref="FormatException">Something that should be a hash is none.</exception>
    public bool IsWhole() => Head == Reckon();

    private string Reckon()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        hash.AppendData([2]);
        hash.AppendData(Convert.FromHexString(Previous));
        BinaryPrimitives.WriteInt64BigEndian(number, Number);
        hash.AppendData(number);
        hash.AppendData(Encoding.ASCII.GetBytes(Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        BinaryPrimitives.WriteInt64BigEndian(number, Cases);
        hash.AppendData(number);
        hash.AppendData(Convert.FromHexString(Root));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
