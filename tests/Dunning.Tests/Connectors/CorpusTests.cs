using System.Globalization;
using Dunning.Connectors;
using Dunning.Operations.Importing;
using Xunit;

namespace Dunning.Tests.Connectors;

/// <summary>Every file of tests/corpus, good and bad, against corpus.cases: what is read from it and what is found wrong.</summary>
public sealed class CorpusTests
{
    private static readonly string Root = Repository.Path("tests", "corpus");

    [Fact]
    public async Task Every_file_of_the_corpus_reads_as_the_table_says()
    {
        var actual = new List<string>();
        foreach (var file in Files())
        {
            actual.Add(Line(file, await ReadAsync(file)));
        }

        var table = Path.Combine(Root, "corpus.cases");
        if (Environment.GetEnvironmentVariable("DUNNING_ACCEPT") == "1")
        {
            var head = File.ReadLines(table).TakeWhile(line => line.StartsWith('#'));
            await File.WriteAllTextAsync(table, string.Join('\n', head.Concat(actual)) + "\n");
        }

        var expected = (await File.ReadAllLinesAsync(table)).Where(line => !line.StartsWith('#'));
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    [Fact]
    public async Task Every_finding_says_what_to_mend_and_where()
    {
        foreach (var file in Files())
        {
            var read = await ReadAsync(file);
            Assert.All(read.Findings, finding =>
            {
                Assert.Equal(Path.GetFileName(file), finding.File);
                Assert.NotEmpty(finding.Place);
                Assert.NotEmpty(finding.Message);
            });
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("nl-NL")]
    [InlineData("en-US")]
    public async Task The_machine_s_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            var csv = await ReadAsync("csv/dutch.csv");
            var ubl = await ReadAsync("ubl/due-date-in-terms.xml");

            Assert.Equal([1234.50m, 250m, 2000m, 50.25m], csv.Invoices.Select(invoice => invoice.Payable));
            Assert.Equal(new DateOnly(2026, 2, 11), ubl.Invoices[0].DueDate);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static async Task<ImportedFile> ReadAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Root, file));
        var reader = KnownReaders.All.First(candidate => candidate.Recognises(bytes.AsSpan(0, Math.Min(4096, bytes.Length))));
        return await reader.ReadAsync(new MemoryStream(bytes), Path.GetFileName(file), TestContext.Current.CancellationToken);
    }

    // The folder of rules is for the tests of rules.
    private static IEnumerable<string> Files() => Directory.EnumerateDirectories(Root).Where(folder => Path.GetFileName(folder) != "rules")
        .SelectMany(Directory.EnumerateFiles)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static string Line(string file, ImportedFile read)
    {
        var rows = read.Invoices.Count + read.Statements.Sum(statement => statement.Entries.Count);
        var findings = read.Findings.Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code} @ {finding.Place}");
        return string.Create(CultureInfo.InvariantCulture, $"{file} | {read.Kind} | {rows} | {string.Join(" ; ", findings)}").TrimEnd();
    }
}
