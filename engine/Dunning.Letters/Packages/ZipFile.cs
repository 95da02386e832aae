using System.Buffers.Binary;

namespace Dunning.Letters.Packages;

/// <summary>Writes a zip archive from entries that are packed already. The same entries and day give the same bytes.</summary>
internal static class ZipFile
{
    private const int LocalHeader = 30;
    private const int CentralHeader = 46;
    private const int EndRecord = 22;
    private const ushort Utf8Names = 0x0800;
    private const ushort Version = 20;
    private static readonly DateOnly FirstDay = new(1980, 1, 1);

    public static byte[] Write(IReadOnlyList<ZipEntry> entries, DateOnly? day)
    {
        var directorySize = entries.Sum(entry => CentralHeader + entry.Name.Length);
        var directoryAt = entries.Sum(entry => LocalHeader + entry.Name.Length + entry.Data.Length);
        var file = new byte[directoryAt + directorySize + EndRecord];
        var stamp = DosDate(day ?? FirstDay);
        var local = 0;
        var central = directoryAt;
        foreach (var entry in entries)
        {
            var header = file.AsSpan(central);
            UInt32(header, 0x02014b50);
            UInt16(header[4..], Version);
            Common(header[6..], entry, stamp);
            UInt32(header[42..], (uint)local);
            entry.Name.CopyTo(header[CentralHeader..]);
            central += CentralHeader + entry.Name.Length;

            header = file.AsSpan(local);
            UInt32(header, 0x04034b50);
            Common(header[4..], entry, stamp);
            entry.Name.CopyTo(header[LocalHeader..]);
            local += LocalHeader + entry.Name.Length;
            entry.Data.Span.CopyTo(file.AsSpan(local));
            local += entry.Data.Length;
        }

        var end = file.AsSpan(central);
        UInt32(end, 0x06054b50);
        UInt16(end[8..], (ushort)entries.Count);
        UInt16(end[10..], (ushort)entries.Count);
        UInt32(end[12..], (uint)directorySize);
        UInt32(end[16..], (uint)directoryAt);
        return file;
    }

    // The 26 bytes that local and central headers share, from "version needed" to the name's length.
    private static void Common(Span<byte> header, ZipEntry entry, ushort stamp)
    {
        UInt16(header, Version);
        UInt16(header[2..], Utf8Names);
        UInt16(header[4..], entry.Deflated ? (ushort)8 : (ushort)0);
        UInt16(header[8..], stamp);
        UInt32(header[10..], entry.Crc);
        UInt32(header[14..], (uint)entry.Data.Length);
        UInt32(header[18..], (uint)entry.Size);
        UInt16(header[22..], (ushort)entry.Name.Length);
    }

    private static ushort DosDate(DateOnly day) =>
        (ushort)(((Math.Clamp(day.Year, 1980, 2107) - 1980) << 9) | (day.Month << 5) | day.Day);

    private static void UInt16(Span<byte> to, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(to, value);

    private static void UInt32(Span<byte> to, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(to, value);
}
