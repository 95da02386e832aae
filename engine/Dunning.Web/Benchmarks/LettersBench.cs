using System.Globalization;
using System.IO.Compression;
using Dunning.Core.Languages;
using Dunning.Letters.Templates;
using Dunning.Rules.Types;

namespace Dunning.Web.Benchmarks;

/// <summary>One-page letters rendered to memory, quickly and normally compressed, beside the plain way with the Open XML SDK.</summary>
internal static class LettersBench
{
    // Enough for the runtime to have compiled everything as well as it will.
    private const int WarmUp = 20_000;
    private static readonly CultureInfo Dutch = Language.Dutch.Culture();

    public static BenchResult Measure(long size, TimeProvider time)
    {
        var docx = BenchLetter.Template(out var parts);
        var compilation = TemplateCompiler.Compile(docx, RecordShape.Of<BenchFacts>(), new TemplateSettings { File = "bench.docx", Language = Language.Dutch });
        var template = compilation.Template ?? throw new InvalidOperationException("The measured template does not compile: " + string.Join(' ', compilation.Findings));
        var facts = BenchFacts.Sample;
        var plain = new PlainLetters(docx, Dutch);
        var text = LetterText.Of(plain.Render(facts));
        var fast = Settings(CompressionLevel.Fastest);
        var letter = template.Render(facts, fast).Bytes;
        if (LetterText.Of(letter) != text || !text.Contains("2026-0103", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The two ways give different letters, or one shows a tag.");
        }

        var quick = Run("letters", size, time, () => template.Render(facts, fast).Bytes);
        var normal = Settings(CompressionLevel.Optimal);
        var figures = new LetterFigures(
            Run("letters, normal compression", Math.Max(1, size / 2), time, () => template.Render(facts, normal).Bytes),
            Run("letters, Open XML SDK", Math.Max(1, size / 10), time, () => plain.Render(facts)),
            0, parts, letter.Length);
        return quick with { Letters = figures with { TimesPlain = Math.Round(quick.PerSecondPerCore / figures.Plain.PerSecondPerCore, 1) } };
    }

    private static BenchResult Run(string name, long size, TimeProvider time, Func<byte[]> render)
    {
        var first = render();
        for (var warm = 0; warm < Math.Min(WarmUp, size); warm++)
        {
            render();
        }

        var measurement = Measurement.Start(time);
        var same = true;
        for (long done = 0; done < size; done++)
        {
            same &= render().Length == first.Length;
        }

        var result = measurement.Stop(name, size, size, "the same text in every way, all five invoices in it, no tag left; the last letter has the length of the first");
        return same ? result : throw new InvalidOperationException("The same letter came out with another length.");
    }

    private static RenderSettings Settings(CompressionLevel compression) => new() { Culture = Dutch, Compression = compression };
}
