using System.Buffers.Binary;
using System.Text;

namespace Dunning.Tests.LetterTemplates;

/// <summary>
/// A quiet mark that stands where the client's logo goes, as a PNG of 14 by 14 mm in a field of 42 mm. Written uncompressed:
/// a compressor's output may change with the runtime, and the template's bytes may not.
/// </summary>
internal static class PlaceholderLogo
{
    private const int Width = 378;
    private const int Height = 126;

    public static byte[] Png()
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR", [.. BigEndian(Width), .. BigEndian(Height), 8, 3, 0, 0, 0]);
        Chunk(png, "PLTE", Palette());
        Chunk(png, "IDAT", Stored(Pixels()));
        Chunk(png, "IEND", []);

        return png.ToArray();
    }

    /// <summary>From white (0) to slate blue (255), so that edges can be smooth.</summary>
    private static byte[] Palette() =>
        [.. Enumerable.Range(0, 256).SelectMany(ink => new[] { Tint(0x2F, ink), Tint(0x4B, ink), Tint(0x63, ink) })];

    private static byte Tint(int full, int ink) => (byte)(255 - ((255 - full) * ink / 255));

    /// <summary>Rows of palette indexes, each after its filter byte (none).</summary>
    private static byte[] Pixels() =>
        [.. Enumerable.Range(0, Height).SelectMany(y => Enumerable.Range(0, Width).Select(x => Ink(x, y)).Prepend((byte)0))];

    /// <summary>How much of a pixel is covered, by sixteen samples.</summary>
    private static byte Ink(int x, int y)
    {
        var covered = 0;
        for (var sample = 0; sample < 16; sample++)
        {
            covered += Covers(x + (((sample % 4) + 0.5) / 4), y + (((sample / 4) + 0.5) / 4)) ? 1 : 0;
        }

        return (byte)(covered * 255 / 16);
    }

    /// <summary>A square with round corners and a ring cut out of it.</summary>
    private static bool Covers(double x, double y)
    {
        const double Middle = Height / 2.0;
        const double Corner = 24;
        double dx = Math.Abs(x - Middle), dy = Math.Abs(y - Middle);
        var beyond = Math.Sqrt(Math.Pow(Math.Max(dx - Middle + Corner, 0), 2) + Math.Pow(Math.Max(dy - Middle + Corner, 0), 2));
        var radius = Math.Sqrt((dx * dx) + (dy * dy));

        return dx < Middle && beyond <= Corner && radius is < 22 or > 36;
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
