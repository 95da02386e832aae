using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Dunning.Core.Findings;

namespace Dunning.Operations.Dossiers;

/// <summary>The ZIP of an export. What is read is taken for hostile: names, sizes and numbers are limited, and nothing is written to a disk.</summary>
public static partial class DossierZip
{
    private const int MostEntries = 2_000;
    private const int LargestFile = 50_000_000;
    private const long LargestTotal = 500_000_000;
    private const int LongestName = 200;

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs files in order of path; the same files give the same bytes.</summary>
    public static byte[] Write(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Unpacks into memory.</summary>
    /// <returns>The files by path, and why the ZIP was refused; no files then.</returns>
    public static (IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<Finding> Findings) Read(Stream zip, string name)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostEntries)
            {
                return Refused("", string.Create(CultureInfo.InvariantCulture, $"It has {archive.Entries.Count} files; an export has at most {MostEntries}."));
            }

            var left = LargestTotal;
            foreach (var entry in archive.Entries)
            {
                if (entry.FullName.Length > LongestName || !PlainName().IsMatch(entry.FullName) || entry.FullName.Contains("..", StringComparison.Ordinal))
                {
                    return Refused(Shown(entry.FullName), "A file in it has a name that no export gives; it may want to be written somewhere else.");
                }

                if (Content(entry, Math.Min(LargestFile, left)) is not { } bytes)
                {
                    return Refused(entry.FullName, "A file in it is larger than its entry says, or than an export may be.");
                }

                left -= bytes.Length;
                if (!files.TryAdd(entry.FullName, bytes))
                {
                    return Refused(entry.FullName, "Two files in it have this name.");
                }
            }

            return (files, []);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or EndOfStreamException or NotSupportedException or IOException or ArgumentException or OverflowException)
        {
            return Refused("", "It is no ZIP that can be read: " + wrong.Message);
        }

        (IReadOnlyDictionary<string, byte[]>, IReadOnlyList<Finding>) Refused(string place, string message) =>
            (new Dictionary<string, byte[]>(), [Finding.Error("dossier.zip", name, place, message, "ask for the export anew")]);
    }

    // The length in the entry is a claim; what comes out is counted.
    private static byte[]? Content(ZipArchiveEntry entry, long most)
    {
        if (entry.Length > most)
        {
            return null;
        }

        var bytes = new byte[entry.Length];
        using var content = entry.Open();
        content.ReadExactly(bytes);
        return content.ReadByte() < 0 ? bytes : null;
    }

    private static string Shown(string name) => new([.. name.Take(LongestName).Select(character => char.IsControl(character) ? '?' : character)]);

    [GeneratedRegex(@"\A[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainName();
}
