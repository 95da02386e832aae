using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Dunning.Letters.Packages;

/// <summary>One file of a zip archive as it will lie in it.</summary>
/// <param name="Name">Its path in UTF-8.</param>
/// <param name="Data">Its bytes, deflated or stored.</param>
/// <param name="Crc">Checksum of the unpacked bytes.</param>
/// <param name="Size">Number of unpacked bytes.</param>
/// <param name="Deflated">Whether <paramref name="Data"/> is deflated.</param>
internal sealed record ZipEntry(byte[] Name, ReadOnlyMemory<byte> Data, uint Crc, int Size, bool Deflated)
{
    private const int GzipHeader = 10;
    private const int GzipTrailer = 8;

    /// <summary>An entry that lasts: as small as it gets, with bytes of its own.</summary>
    public static ZipEntry Lasting(string name, ReadOnlyMemory<byte> bytes)
    {
        using var sink = new ByteSink();
        var entry = Pack(Encoding.UTF8.GetBytes(name), bytes, CompressionLevel.SmallestSize, sink);
        return entry.Deflated && entry.Data.Length < bytes.Length
            ? entry with { Data = entry.Data.ToArray() }
            : entry with { Data = bytes, Deflated = false };
    }

    /// <summary>An entry whose deflated bytes lie in <paramref name="sink"/>.</summary>
    public static ZipEntry Passing(byte[] name, ReadOnlyMemory<byte> bytes, CompressionLevel level, ByteSink sink) => Pack(name, bytes, level, sink);

    // A gzip file is a header, the deflated bytes, their CRC-32 and size: both things a zip entry wants, in one pass of the platform's fast code.
    private static ZipEntry Pack(byte[] name, ReadOnlyMemory<byte> bytes, CompressionLevel level, ByteSink sink)
    {
        if (bytes.IsEmpty)
        {
            return new ZipEntry(name, bytes, 0, 0, Deflated: false);
        }

        var start = checked((int)sink.Length);
        using (var gzip = new GZipStream(sink, level, leaveOpen: true))
        {
            gzip.Write(bytes.Span);
        }

        var packed = sink.WrittenMemory[start..];
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(packed.Span[^GzipTrailer..]);
        return new ZipEntry(name, packed[GzipHeader..^GzipTrailer], crc, bytes.Length, Deflated: true);
    }
}
