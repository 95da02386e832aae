namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>A folder of an office that goes away with the test.</summary>
internal sealed class OfficeFolder : IDisposable
{
    public OfficeFolder() => Path = Directory.CreateTempSubdirectory("dunning-").FullName;

    public string Path { get; }

    public string Letters => System.IO.Path.Combine(Path, "letters");

    public string Mail => System.IO.Path.Combine(Path, "mail");

    public string Store => System.IO.Path.Combine(Path, "office.db");

    /// <summary>How many documents left.</summary>
    public int Sent => Count(Letters, "*.docx") + Count(Mail, "*.eml");

    /// <summary>The same office in another folder; no process may have it open.</summary>
    public OfficeFolder Copy()
    {
        var copy = new OfficeFolder();
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static int Count(string folder, string pattern) => Directory.Exists(folder) ? Directory.GetFiles(folder, pattern).Length : 0;
}
