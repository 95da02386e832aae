using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace Dunning.Connectors.Printing;

/// <summary>What must be known of a PDF to print it.</summary>
internal static class PdfFile
{
    private const int TailLength = 1024;

    /// <summary>Whether it was written to its end.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> pdf) => pdf.StartsWith("%PDF-"u8) && pdf[Math.Max(0, pdf.Length - TailLength)..].IndexOf("%%EOF"u8) >= 0;

    public static int Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.NumberOfPages;
    }

    public static byte[] Bind(IReadOnlyList<byte[]> pdfs, bool doubleSided)
    {
        using var bound = new MemoryStream();
        using (var builder = new PdfDocumentBuilder(bound, disposeStream: false))
        {
            foreach (var pdf in pdfs)
            {
                using var document = PdfDocument.Open(pdf);
                for (var page = 1; page <= document.NumberOfPages; page++)
                {
                    builder.AddPage(document, page);
                }

                if (doubleSided && document.NumberOfPages % 2 == 1)
                {
                    builder.AddPage(PageSize.A4);
                }
            }
        }

        return bound.ToArray();
    }
}
