using System.Diagnostics;
using System.Text;
using Dunning.Tests.Letters;
using Dunning.Tests.Letters.Corpus;
using Xunit;

namespace Dunning.Integration.Tests.Letters;

/// <summary>The letters of the whole tolerance corpus, opened and printed by LibreOffice in one go.</summary>
public class LibreOfficeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task LibreOffice_shows_the_text_of_every_letter_of_the_corpus()
    {
        Assert.SkipUnless(Exists("soffice") && Exists("pdftotext"), "LibreOffice (soffice) or pdftotext is not installed: nothing opened the letters.");
        var folder = Directory.CreateTempSubdirectory("dunning-letters");
        try
        {
            var cases = TolerantTemplates.All;
            for (var i = 0; i < cases.Count; i++)
            {
                await File.WriteAllBytesAsync(FileOf(folder, i, "docx"), Rendered.Bytes(cases[i].Docx.ToBytes(), cases[i].Letter), TestContext.Current.CancellationToken);
            }

            await RunAsync("soffice", ["-env:UserInstallation=file://" + folder.FullName + "/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName,
                .. Enumerable.Range(0, cases.Count).Select(i => FileOf(folder, i, "docx"))]);

            var missing = new List<string>();
            for (var i = 0; i < cases.Count; i++)
            {
                var text = await RunAsync("pdftotext", ["-raw", FileOf(folder, i, "pdf"), "-"]);
                missing.AddRange(cases[i].Expected.Split('/', '|').Where(line => !Letters(text).Contains(Letters(line), StringComparison.Ordinal)).Select(line => $"{cases[i].What}: \"{line}\" is not in \"{text.Trim()}\""));
            }

            Assert.Empty(missing);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What is left of a text when lines are broken elsewhere and the font lacks a sign.
    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) && rune.Value < 0x250).Select(rune => rune.ToString()));

    private static string FileOf(DirectoryInfo folder, int number, string kind) => Path.Combine(folder.FullName, FormattableString.Invariant($"{number:D3}.{kind}"));

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        try
        {
            var text = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return text;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
