using System.Collections.Concurrent;
using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Operations.Printing;

namespace Dunning.Connectors.Printing;

/// <summary>
/// Makes PDFs with LibreOffice: batches, several at a time, each with a profile of its own. What a batch did not make is tried once more, document by
/// document, so that one bad document costs only itself.
/// </summary>
/// <param name="office">LibreOffice; null when it is not installed.</param>
/// <param name="atATime">How many processes; one conversion keeps one busy.</param>
public sealed class LibreOfficePress(LibreOffice? office, int atATime) : IPdfPress, IDisposable
{
    private const int BatchSize = 100;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan DocumentLimit = TimeSpan.FromSeconds(5);

    private readonly Lazy<string> home = new(() => Directory.CreateTempSubdirectory("dunning-press-").FullName);
    private readonly ConcurrentBag<string> profiles = [];
    private int made;

    /// <inheritdoc/>
    public Finding? Missing { get; } = office is not null ? null : Finding.Warning(
        "pdf.no-libreoffice", "", "", "LibreOffice is not installed, so no PDF can be made; the letters are there as .docx.",
        "install it, on Debian: apt install libreoffice-writer-nogui fonts-crosextra-carlito");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PressedDocument>> PressAsync(IReadOnlyList<WordDocument> documents, CancellationToken cancellationToken)
    {
        if (office is null)
        {
            return [.. documents.Select(document => new PressedDocument(document.Name, null, Missing))];
        }

        var pressed = new PressedDocument[documents.Count];
        var size = Math.Clamp((documents.Count + atATime - 1) / atATime, 1, BatchSize);
        var options = new ParallelOptions { MaxDegreeOfParallelism = atATime, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, documents.Count).Chunk(size), options, async (batch, token) =>
        {
            await PressBatchAsync(office, documents, batch, pressed, token).ConfigureAwait(false);
            foreach (var left in batch.Where(index => pressed[index] is null))
            {
                await PressBatchAsync(office, documents, [left], pressed, token).ConfigureAwait(false);
                pressed[left] ??= new PressedDocument(documents[left].Name, null, Finding.Error(
                    "pdf.failed", documents[left].Name + ".docx", "", "LibreOffice made no PDF of this document, twice.", "open it in Word and save it anew, or print it from there"));
            }
        }).ConfigureAwait(false);
        return pressed;
    }

    /// <inheritdoc/>
    public int Pages(byte[] pdf) => PdfFile.Pages(pdf);

    /// <inheritdoc/>
    public byte[] Bind(IReadOnlyList<byte[]> pdfs, bool doubleSided) => PdfFile.Bind(pdfs, doubleSided);

    /// <summary>One start of LibreOffice. Fills in what it made.</summary>
    private async Task PressBatchAsync(LibreOffice libreOffice, IReadOnlyList<WordDocument> documents, int[] batch, PressedDocument?[] pressed, CancellationToken cancellationToken)
    {
        var folder = Own("batch");
        var profile = profiles.TryTake(out var free) ? free : Own("profile");
        try
        {
            foreach (var index in batch)
            {
                await File.WriteAllBytesAsync(Document(folder, index, ".docx"), documents[index].Docx, cancellationToken).ConfigureAwait(false);
            }

            var limit = StartLimit + (DocumentLimit * batch.Length);
            if (await libreOffice.ConvertAsync(profile, [.. batch.Select(index => Document(folder, index, ".docx"))], folder, limit, cancellationToken).ConfigureAwait(false))
            {
                profiles.Add(profile);
            }

            foreach (var index in batch.Where(index => File.Exists(Document(folder, index, ".pdf"))))
            {
                var pdf = await File.ReadAllBytesAsync(Document(folder, index, ".pdf"), cancellationToken).ConfigureAwait(false);
                if (PdfFile.IsWhole(pdf))
                {
                    pressed[index] = new PressedDocument(documents[index].Name, pdf, null);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Own(string what) =>
        Directory.CreateDirectory(Path.Combine(home.Value, string.Create(CultureInfo.InvariantCulture, $"{what}{Interlocked.Increment(ref made)}"))).FullName;

    private static string Document(string folder, int index, string extension) => Path.Combine(folder, index.ToString("D6", CultureInfo.InvariantCulture) + extension);

    /// <summary>Throws its profiles away.</summary>
    public void Dispose()
    {
        if (home.IsValueCreated)
        {
            Directory.Delete(home.Value, recursive: true);
        }
    }
}
