using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Dunning.Operations.Links;

namespace Dunning.Connectors.Keys;

/// <summary>
/// Secrets of links as files <c>keys/link-001.key</c> beside the office's database, readable by their owner only. The highest number signs; to change keys one
/// leaves a file of 32 other bytes under the next number, and takes the old ones away when their links may end.
/// </summary>
/// <param name="folder">The office's folder.</param>
public sealed class FolderLinkKeys(string folder) : ILinkKeys
{
    private const int Size = 32;
    private readonly string keys = Path.Combine(folder, "keys");
    private readonly ConcurrentDictionary<byte, LinkKey> read = new();

    /// <inheritdoc/>
    public LinkKey Current()
    {
        var newest = Directory.Exists(keys) ? Directory.EnumerateFiles(keys, "link-???.key").Select(Version).Max() : null;
        return newest is { } version && Find(version) is { } key ? key : First();
    }

    /// <inheritdoc/>
    public LinkKey? Find(byte version)
    {
        if (read.TryGetValue(version, out var known))
        {
            return known;
        }

        var path = PathOf(version);
        if (!File.Exists(path))
        {
            return null;
        }

        var secret = File.ReadAllBytes(path);
        return secret.Length == Size
            ? read[version] = new LinkKey(version, secret)
            : throw new InvalidOperationException($"{path} has {secret.Length} bytes; a key of links has {Size}.");
    }

    // Two processes may both find none: the first to give its file the name has made the key.
    private LinkKey First()
    {
        Directory.CreateDirectory(keys);
        var unfinished = Path.Combine(keys, "link-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)) + ".unfinished");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(unfinished, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Size));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(unfinished, PathOf(1), overwrite: false);
        }
        catch (IOException) when (File.Exists(PathOf(1)))
        {
            File.Delete(unfinished);
        }

        return Find(1)!;
    }

    private string PathOf(byte version) => Path.Combine(keys, string.Create(CultureInfo.InvariantCulture, $"link-{version:000}.key"));

    private static byte? Version(string path) =>
        byte.TryParse(Path.GetFileNameWithoutExtension(path)["link-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
