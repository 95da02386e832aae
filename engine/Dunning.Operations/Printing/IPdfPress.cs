using Dunning.Core.Findings;

namespace Dunning.Operations.Printing;

/// <summary>Makes PDF of Word documents.</summary>
public interface IPdfPress
{
    /// <summary>What must be installed before anything can be pressed; null when nothing is missing.</summary>
    Finding? Missing { get; }

    /// <summary>Presses documents, each once. One that can not be pressed does not stop the others.</summary>
    /// <returns>In the order of the documents.</returns>
    Task<IReadOnlyList<PressedDocument>> PressAsync(IReadOnlyList<WordDocument> documents, CancellationToken cancellationToken);

    /// <summary>How many pages a PDF has.</summary>
    int Pages(byte[] pdf);

    /// <summary>Binds PDFs into one.</summary>
    /// <param name="pdfs">In the order of printing.</param>
    /// <param name="doubleSided">Whether each begins on the front of a sheet: an empty page follows one with an odd number of pages.</param>
    byte[] Bind(IReadOnlyList<byte[]> pdfs, bool doubleSided);
}
