using System.Buffers.Binary;
using System.Text;

namespace Dunning.Tests.LetterTemplates;

/// <summary>Writes a PNG uncompressed: a compressor's output may change with the runtime, and the templates' bytes may not.</summary>
internal static class StoredPng
{
    /// <summary>A picture of a palette.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="palette">Three bytes a colour.</param>
    /// <param name="pixels">Rows of palette indexes, each after its filter byte.</param>
    public static byte[] Of(int width, int height, byte[] palette, byte[] pixels)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR", [.. BigEndian((uint)width), .. BigEndian((uint)height), 8, 3, 0, 0, 0]);
        Chunk(png, "PLTE", palette);
        Chunk(png, "IDAT", Stored(pixels));
        Chunk(png, "IEND", []);

        return png.ToArray();
    }

    /// <summary>A zlib stream of one stored block.</summary>
    private static byte[] Stored(byte[] data)
    {
        var header = new byte[7];
        header[0] = 0x78;
        header[1] = 0x01;
        header[2] = 0x01;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(3), (ushort)data.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(5), (ushort)(ushort.MaxValue - data.Length));

        return [.. header, .. data, .. BigEndian(Adler(data))];
    }

    private static void Chunk(Stream png, string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        png.Write(BigEndian((uint)content.Length));
        png.Write(body);
        png.Write(BigEndian(Crc(body)));
    }

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);

        return bytes;
    }

    private static uint Adler(byte[] data)
    {
        uint a = 1, b = 0;
        foreach (var value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
