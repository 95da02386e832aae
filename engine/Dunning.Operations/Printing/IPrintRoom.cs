namespace Dunning.Operations.Printing;

/// <summary>Where the PDFs of letters and the print files are kept.</summary>
public interface IPrintRoom
{
    /// <summary>Names, without extension, of the letters posted on a day, in order.</summary>
    Task<IReadOnlyList<string>> LettersAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Whether a letter's PDF is there; what is there is whole.</summary>
    bool HasPdf(string letter);

    Task<byte[]> ReadPdfAsync(string letter, CancellationToken cancellationToken);

    Task KeepPdfAsync(string letter, byte[] pdf, CancellationToken cancellationToken);

    /// <summary>The print files of a day, in the order in which they were made.</summary>
    Task<IReadOnlyList<PrintFile>> PrintFilesAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Keeps a print file; once it is there its letters count as printed.</summary>
    Task KeepPrintFileAsync(PrintFile file, byte[] pdf, CancellationToken cancellationToken);
}
