using System.Globalization;
using Dunning.Cases.Procedures;
using Dunning.Core.Languages;
using Dunning.Letters.Templates;
using Dunning.Operations.Printing;
using Dunning.Web.Composition;

namespace Dunning.Web.Benchmarks;

/// <summary>Second reminders with their statement of account through the press, and bound into one print file.</summary>
internal static class PdfBench
{
    public static async Task<BenchResult> MeasureAsync(long size, TimeProvider time, CancellationToken cancellationToken)
    {
        using var press = PdfPresses.Local();
        if (press.Missing is { } missing)
        {
            throw new InvalidOperationException(missing.ToString());
        }

        var path = Path.Combine(Shipped.Templates, "nl", "tweede-herinnering.docx");
        var template = ProcedureCompiler.CheckTemplate(await File.ReadAllBytesAsync(path, cancellationToken), path, "nl").Template!;
        var facts = LettersBench.Facts();
        var documents = Enumerable.Range(0, (int)size)
            .Select(number => new WordDocument(
                number.ToString("D6", CultureInfo.InvariantCulture),
                template.Render(facts with { Reference = "D-" + number.ToString("D6", CultureInfo.InvariantCulture) }, new RenderSettings { Culture = Language.Dutch.Culture() }).Bytes))
            .ToList();

        var measurement = Measurement.Start(time);
        var pressed = await press.PressAsync(documents, cancellationToken);
        var pdfs = pressed.Select(document => document.Pdf ?? throw new InvalidOperationException(document.Problem!.ToString())).ToList();
        var bound = press.Bind(pdfs, doubleSided: false);
        var result = measurement.Stop("pdf", size, size, "each letter is a whole PDF, and the print file has all their pages");
        return press.Pages(bound) == pdfs.Sum(press.Pages) ? result : throw new InvalidOperationException("The print file lacks pages.");
    }
}
