using System.Globalization;
using System.Text.Json;
using Dunning.Connectors.Files;
using Dunning.Operations.Printing;

namespace Dunning.Connectors.Printing;

/// <summary>Letters lie in the folder <c>letters</c>, their PDFs in <c>pdf</c>, print files with their lists of letters in <c>print</c>.</summary>
public sealed class FolderPrintRoom : IPrintRoom
{
    private readonly string letters;
    private readonly string pdfs;
    private readonly string prints;

    /// <param name="folder">The office's folder.</param>
    public FolderPrintRoom(string folder)
    {
        letters = Path.Combine(folder, "letters");
        pdfs = Path.Combine(folder, "pdf");
        prints = Path.Combine(folder, "print");
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> LettersAsync(DateOnly day, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<string>>(
            Directory.Exists(letters)
                ? [.. Directory.EnumerateFiles(letters, Text(day) + "_*.docx").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
                : []);
    }

    /// <inheritdoc/>
    public bool HasPdf(string letter) => File.Exists(PdfOf(letter));

    /// <inheritdoc/>
    public Task<byte[]> ReadPdfAsync(string letter, CancellationToken cancellationToken) => File.ReadAllBytesAsync(PdfOf(letter), cancellationToken);

    /// <inheritdoc/>
    public Task KeepPdfAsync(string letter, byte[] pdf, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Directory.CreateDirectory(pdfs);
        WholeFile.Put(PdfOf(letter), pdf, overwrite: true);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PrintFile>> PrintFilesAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(prints))
        {
            return [];
        }

        var files = new List<PrintFile>();
        foreach (var list in Directory.EnumerateFiles(prints, Text(day) + "_*.json"))
        {
            files.Add(JsonSerializer.Deserialize<PrintFile>(await File.ReadAllBytesAsync(list, cancellationToken).ConfigureAwait(false))!);
        }

        return [.. files.OrderBy(file => file.Number)];
    }

    /// <remarks>The list is written last: without it nobody was told of the print file, and it is made anew.</remarks>
    /// <inheritdoc/>
    public Task KeepPrintFileAsync(PrintFile file, byte[] pdf, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Directory.CreateDirectory(prints);
        var path = Path.Combine(prints, file.Name);
        WholeFile.Put(path, pdf, overwrite: true);
        WholeFile.Put(Path.ChangeExtension(path, ".json"), JsonSerializer.SerializeToUtf8Bytes(file), overwrite: true);
        return Task.CompletedTask;
    }

    private string PdfOf(string letter) =>
        letter == Path.GetFileName(letter) && !letter.StartsWith('.')
            ? Path.Combine(pdfs, letter + ".pdf")
            : throw new ArgumentException($"\"{letter}\" is not the plain name of a letter.", nameof(letter));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
