namespace Dunning.Operations.Importing;

/// <summary>Reads one kind of file. Files are recognised by content, never by name.</summary>
public interface IFileReader
{
    /// <summary>Whether the file looks like this reader's kind.</summary>
    /// <param name="start">The first kilobytes of the file.</param>
    bool Recognises(ReadOnlySpan<byte> start);

    /// <summary>Reads the whole file. Never throws for bad content: each bad row is a finding.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Name for findings.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<ImportedFile> ReadAsync(Stream content, string fileName, CancellationToken cancellationToken);
}
