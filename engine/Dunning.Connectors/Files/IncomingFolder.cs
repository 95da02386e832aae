using System.Text.Json;
using Dunning.Core.Findings;
using Dunning.Operations.Incoming;
using Dunning.Operations.Importing;

namespace Dunning.Connectors.Files;

/// <summary>
/// A folder of the disk, or a Maildir (whose mails lie in <c>new</c> and <c>cur</c>). Read files go to <c>done</c>, refused ones to <c>refused</c> with their findings as
/// <c>name.findings.json</c>.
/// </summary>
/// <param name="path">The folder.</param>
public sealed class IncomingFolder(string path) : IIncomingFolder
{
    private static readonly string[] Unfinished = [".part", ".tmp", ".unfinished"];
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <inheritdoc/>
    public IReadOnlyList<string> Waiting() =>
    [
        .. new[] { "", "new", "cur" }.Where(folder => Directory.Exists(Path.Combine(path, folder)))
            .SelectMany(folder => new DirectoryInfo(Path.Combine(path, folder)).EnumerateFiles().Where(IsWhole).Select(file => Path.Combine(folder, file.Name)))
            .Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public async Task<ImportSource?> ReadAsync(string name, int limit, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Path.Combine(path, name));
        return file.Exists && file.Length <= limit
            ? new ImportSource(file.Name, await File.ReadAllBytesAsync(file.FullName, cancellationToken).ConfigureAwait(false))
            : null;
    }

    /// <inheritdoc/>
    public void Done(string name) => Move(name, "done");

    /// <inheritdoc/>
    public void Refuse(string name, IReadOnlyList<Finding> findings)
    {
        var moved = Move(name, "refused");
        WholeFile.Put(moved + ".findings.json", JsonSerializer.SerializeToUtf8Bytes(findings, Form), overwrite: true);
    }

    // A link may lead anywhere.
    private static bool IsWhole(FileInfo file) =>
        !file.Name.StartsWith('.') && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && Array.TrueForAll(Unfinished, end => !file.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private string Move(string name, string folder)
    {
        var target = Path.Combine(Directory.CreateDirectory(Path.Combine(path, folder)).FullName, Path.GetFileName(name));
        for (var again = 2; File.Exists(target); again++)
        {
            target = Path.Combine(path, folder, FormattableString.Invariant($"{again}-{Path.GetFileName(name)}"));
        }

        File.Move(Path.Combine(path, name), target);
        return target;
    }
}
