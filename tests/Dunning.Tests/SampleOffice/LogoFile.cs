using System.Buffers.Binary;
using System.Text;

namespace Dunning.Tests.SampleOffice;

/// <summary>A client's logo as PNG: a round mark and bars like a name. Stored uncompressed, since compressors differ between machines.</summary>
internal static class LogoFile
{
    // Three to one, as the field for the logo in the letters is.
    private const int Width = 324;
    private const int Height = 108;
    private const int Top = 14;
    private const int Block = 65535;

    // Paper, dark and light of each client.
    private static readonly Dictionary<string, (int Dark, int Light)> Colours = new(StringComparer.Ordinal)
    {
        ["VD"] = (0x1F3A5F, 0xE07A1F),
        ["WL"] = (0x2F6B3A, 0xE85D8A),
        ["PW"] = (0x5B3E8C, 0x2AA6A1),
    };

    public static byte[] Write(SampleClient client)
    {
        var (dark, light) = Colours[client.InvoicePrefix];
        using var output = new MemoryStream();
        output.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        header[8] = 2; // bits a pixel
        header[9] = 3; // palette
        Chunk(output, "IHDR", header);
        Chunk(output, "PLTE", [0xFF, 0xFF, 0xFF, .. Rgb(dark), .. Rgb(light), .. Rgb(0x6B7280)]);
        Chunk(output, "IDAT", Stored(Pixels(client)));
        Chunk(output, "IEND", []);
        return output.ToArray();
    }

    private static byte[] Pixels(SampleClient client)
    {
        var bars = Bars(client.Party.Name).ToList();
        using var rows = new MemoryStream();
        for (var y = 0; y < Height; y++)
        {
            rows.WriteByte(0); // no filter
            for (var x = 0; x < Width; x += 4)
            {
                rows.WriteByte((byte)((Colour(x, y - Top, bars) << 6) | (Colour(x + 1, y - Top, bars) << 4) | (Colour(x + 2, y - Top, bars) << 2) | Colour(x + 3, y - Top, bars)));
            }
        }

        return rows.ToArray();
    }

    // A bar for each letter, as high as it is: ascenders, x-height, descenders.
    private static IEnumerable<(int Left, int Top, int Bottom)> Bars(string name)
    {
        var left = 92;
        foreach (var letter in name.TakeWhile(_ => left < Width - 12))
        {
            if (letter != ' ')
            {
                var tall = char.IsUpper(letter) || "bdfhklt".Contains(letter, StringComparison.Ordinal);
                yield return (left, tall ? 26 : 34, "gjpqy".Contains(letter, StringComparison.Ordinal) ? 58 : 50);
            }

            left += 8;
        }
    }

    private static int Colour(int x, int y, List<(int Left, int Top, int Bottom)> bars)
    {
        var (dx, dy) = (x - 42, y - 40);
        var distance = (dx * dx) + (dy * dy);
        if (distance <= 32 * 32)
        {
            return distance <= 20 * 20 && dx + dy < 0 ? 2 : 1;
        }

        return bars.Exists(bar => x >= bar.Left && x < bar.Left + 5 && y >= bar.Top && y < bar.Bottom) ? 1 : y is >= 64 and < 67 && x >= 92 && x < 240 ? 3 : 0;
    }

    private static byte[] Rgb(int colour) => [(byte)(colour >> 16), (byte)((colour >> 8) & 0xFF), (byte)(colour & 0xFF)];

    private static byte[] Stored(byte[] data)
    {
        using var output = new MemoryStream();
        output.Write([0x78, 0x01]);
        for (var start = 0; start < data.Length; start += Block)
        {
            var length = Math.Min(Block, data.Length - start);
            output.WriteByte((byte)(start + length == data.Length ? 1 : 0));
            output.Write([(byte)(length & 0xFF), (byte)(length >> 8), (byte)(~length & 0xFF), (byte)((~length >> 8) & 0xFF)]);
            output.Write(data, start, length);
        }

        var (a, b) = (1u, 0u);
        foreach (var value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        var checksum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, (b << 16) | a);
        output.Write(checksum);
        return output.ToArray();
    }

    private static void Chunk(MemoryStream output, string type, byte[] data)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(typed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(typed));
        output.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
