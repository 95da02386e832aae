using Dunning.Cases.Correspondence;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Letters.Templates;
using Dunning.Operations.Outbox;

namespace Dunning.Operations.Printing;

/// <summary>
/// Makes PDFs of the letters of a day and binds those that were not printed yet into print files. Stopped half-way it goes on where it was:
/// what has a PDF keeps it, and a letter lies in one print file only.
/// </summary>
/// <param name="post">Has the letters as sent.</param>
/// <param name="room">Keeps what is made.</param>
/// <param name="press">Makes the PDFs.</param>
/// <param name="cover">Template of the cover sheet.</param>
public sealed class PrintLetters(IPostOffice post, IPrintRoom room, IPdfPress press, LetterTemplate cover)
{
    private const int BatchSize = 200;

    // More than this a printer's operator can not hold on to.
    private const int LettersInFile = 500;

    /// <param name="day">The day of the letters.</param>
    /// <param name="doubleSided">Whether each letter begins on the front of a sheet.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<PrintReport> ExecuteAsync(DateOnly day, bool doubleSided, CancellationToken cancellationToken)
    {
        var letters = await room.LettersAsync(day, cancellationToken).ConfigureAwait(false);
        if (press.Missing is { } missing)
        {
            return new PrintReport(day, letters.Count, 0, [], [missing]);
        }

        var findings = new List<Finding>();
        var pressed = 0;
        foreach (var batch in letters.Where(letter => !room.HasPdf(letter)).Chunk(BatchSize))
        {
            pressed += await PressAsync(batch, findings, cancellationToken).ConfigureAwait(false);
        }

        var there = await room.PrintFilesAsync(day, cancellationToken).ConfigureAwait(false);
        var printed = there.SelectMany(file => file.Letters).ToHashSet(StringComparer.Ordinal);
        var files = new List<PrintFile>();
        foreach (var chunk in letters.Where(letter => room.HasPdf(letter) && !printed.Contains(letter)).Chunk(LettersInFile))
        {
            files.Add(await BindAsync(day, there.Count + files.Count + 1, chunk, doubleSided, findings, cancellationToken).ConfigureAwait(false));
        }

        return new PrintReport(day, letters.Count, pressed, files, findings);
    }

    private async Task<int> PressAsync(string[] letters, List<Finding> findings, CancellationToken cancellationToken)
    {
        var documents = new List<WordDocument>(letters.Length);
        foreach (var letter in letters)
        {
            documents.Add(new WordDocument(letter, (await post.ReadAsync(letter + ".docx", cancellationToken).ConfigureAwait(false))!));
        }

        var pressed = 0;
        foreach (var document in await press.PressAsync(documents, cancellationToken).ConfigureAwait(false))
        {
            if (document.Pdf is { } pdf)
            {
                await room.KeepPdfAsync(document.Name, pdf, cancellationToken).ConfigureAwait(false);
                pressed++;
            }
            else
            {
                findings.Add(document.Problem!);
            }
        }

        return pressed;
    }

    private async Task<PrintFile> BindAsync(DateOnly day, int number, string[] letters, bool doubleSided, List<Finding> findings, CancellationToken cancellationToken)
    {
        var pdfs = new List<byte[]>(letters.Length + 1);
        var lines = new List<CoverSheetLine>(letters.Length);
        foreach (var letter in letters)
        {
            var pdf = await room.ReadPdfAsync(letter, cancellationToken).ConfigureAwait(false);
            pdfs.Add(pdf);
            lines.Add(new CoverSheetLine(lines.Count + 1, letter, press.Pages(pdf)));
        }

        var pages = lines.Sum(line => line.Pages);
        var sheet = cover.Render(new CoverSheet(day, number, letters.Length, pages, lines), new RenderSettings { Culture = Language.Dutch.Culture(), FixedDate = day });
        var front = (await press.PressAsync([new WordDocument(CoverSheet.Template, sheet.Bytes)], cancellationToken).ConfigureAwait(false))[0];
        if (front.Pdf is { } pdfOfFront)
        {
            pdfs.Insert(0, pdfOfFront);
            pages += press.Pages(pdfOfFront);
        }
        else
        {
            findings.Add(front.Problem!);
        }

        var file = new PrintFile(day, number, pages, letters);
        await room.KeepPrintFileAsync(file, press.Bind(pdfs, doubleSided), cancellationToken).ConfigureAwait(false);
        return file;
    }
}
