using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>Files that a bank's or bookkeeping's connector delivers in <c>incoming/client/</c>.</summary>
public sealed class IncomingFilesTests(PlayedDemo demo) : IAsyncLifetime
{
    private const string Client = "praktijk-westerpark";
    private const string Iban = "NL30KNAB0551972433";
    private OfficeFolder folder = null!;
    private string incoming = null!;

    public async ValueTask InitializeAsync()
    {
        folder = (await demo.FolderAsync()).Copy();
        incoming = Directory.CreateDirectory(Path.Combine(folder.Path, "incoming", Client)).FullName;
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_run_reads_each_delivered_file_once_and_wholly_or_not_at_all()
    {
        var bank = SmallFiles.Camt(Iban, "B-1", "100.00", "N-1");
        Write("1-facturen.csv", SmallFiles.Csv("N-1;02-03-2026;16-03-2026;EUR;100,00", "N-2;02-03-2026;16-03-2026;EUR;50,00"));
        Write("2-half.csv", SmallFiles.Csv("N-3;02-03-2026;16-03-2026;EUR;100,00", "BAD;02-03-2026;;EUR;100,00"));
        Write("3-anders.csv", SmallFiles.Csv("N-1;02-03-2026;16-03-2026;EUR;120,00", "N-4;02-03-2026;16-03-2026;EUR;50,00"));
        Write("4-bank.xml", bank);
        Write("5-bank-van-ander.xml", SmallFiles.Camt("NL84ABNA0917426988", "B-2", "1.00", "N-2"));
        Write("6-wordt-geschreven.xml.part", bank);

        (await DunningProgram.RunAsync("run", "--date", "2026-03-15", "--data", folder.Path, "--json")).Exits(0);

        Assert.Equal(["1-facturen.csv", "4-bank.xml"], Names("done"));
        Assert.Equal(
            ["2-half.csv", "2-half.csv.findings.json", "3-anders.csv", "3-anders.csv.findings.json", "5-bank-van-ander.xml", "5-bank-van-ander.xml.findings.json"], Names("refused"));
        Assert.Contains("csv.missing-due-date", await File.ReadAllTextAsync(Path.Combine(incoming, "refused", "2-half.csv.findings.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["6-wordt-geschreven.xml.part"], Names(""));
        Assert.Equal(["N-1 0", "N-2 5000"], Ask("SELECT number || ' ' || open_cents FROM invoices WHERE number LIKE 'N-%' ORDER BY number"));

        // As after a crash between the commit and the move.
        File.Move(Path.Combine(incoming, "done", "4-bank.xml"), Path.Combine(incoming, "4-bank.xml"));
        (await DunningProgram.RunAsync("import", "--folder", "--data", folder.Path, "--json")).Exits(0);

        Assert.Equal(["N-1 0", "N-2 5000"], Ask("SELECT number || ' ' || open_cents FROM invoices WHERE number LIKE 'N-%' ORDER BY number"));
        Assert.Equal(["1-facturen.csv", "4-bank.xml"], Names("done"));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(incoming, name), text);

    private List<string?> Names(string part) => [.. Directory.EnumerateFiles(Path.Combine(incoming, part)).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

    private List<string> Ask(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Pooling = false }.ToString());
        return connection.Query<string>(sql).AsList();
    }
}
