using System.Globalization;
using Dapper;
using Dunning.Integration.Tests.Site;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary><c>dunning import</c> by the built program: what is bad is told with its place and leaves nothing behind; the good rest is stored.</summary>
public sealed class ImportCommandTests(PlayedDemo demo) : IAsyncLifetime
{
    private const string Client = "praktijk-westerpark";
    private const string Iban = "NL30KNAB0551972433";

    private OfficeFolder folder = null!;
    private OfficeSnapshot before = null!;

    public async ValueTask InitializeAsync()
    {
        var played = await demo.FolderAsync();
        folder = played.Copy();
        before = OfficeSnapshot.Of(played);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_same_files_a_second_time_change_nothing()
    {
        string[] files = [Write("nieuw.csv", SmallFiles.Csv("N-1;02-03-2026;16-03-2026;EUR;100,00", "N-2;02-03-2026;16-03-2026;EUR;50,00")), Write("bank.xml", SmallFiles.Camt(Iban, "B-1", "100.00", "N-1"))];

        var first = (await ImportAsync(files)).Exits(0);
        var once = OfficeSnapshot.Of(folder);
        var second = (await ImportAsync(files)).Exits(0);

        Assert.Equal("new 3, changed 0, unchanged 0, rejected 0", Counts(first));
        Assert.Equal("new 0, changed 0, unchanged 3, rejected 0", Counts(second));
        Assert.Empty(once.Differences(OfficeSnapshot.Of(folder)));
        Assert.Equal(0, Ask("SELECT open_cents FROM invoices WHERE number = 'N-1'"));
    }

    [Theory]
    [InlineData("ubl/cut-off.xml", "error file.unreadable cut-off.xml line 28, column 170")]
    [InlineData("ubl/no-due-date.xml", "error ubl.missing-due-date no-due-date.xml /Invoice/cbc:DueDate")]
    [InlineData("ubl/unknown-currency.xml", "error invoice.unknown-currency unknown-currency.xml /Invoice/cbc:DocumentCurrencyCode")]
    public async Task A_bad_invoice_is_told_and_leaves_nothing_behind(string file, string finding)
    {
        var answer = (await ImportAsync(Path.Combine(Checkout.Root, "tests", "corpus", file))).Exits(1);

        Assert.Equal([finding], answer.Findings);
        Assert.Equal("new 0, changed 0, unchanged 0, rejected 1", Counts(answer));
        Assert.Empty(before.Differences(OfficeSnapshot.Of(folder)));
    }

    [Theory]
    [InlineData("BAD;02-03-2026;;EUR;100,00", "error csv.missing-due-date lijst.csv line 3")]
    [InlineData("BAD;02-03-2026;16-03-2026;EUX;100,00", "error invoice.unknown-currency lijst.csv line 3")]
    [InlineData("BAD;02-03-2026", "error csv.bad-row lijst.csv line 3")]
    [InlineData("N-1;02-03-2026;16-03-2026;EUR;120,00", "error csv.duplicate-number lijst.csv line 3")]
    [InlineData("PW26002;26-11-2025;26-12-2025;EUR;999,00", "error invoice.amount-differs lijst.csv line 3")]
    public async Task A_bad_row_is_told_and_the_rows_around_it_are_stored(string row, string finding)
    {
        var file = Write("lijst.csv", SmallFiles.Csv("N-1;02-03-2026;16-03-2026;EUR;100,00", row, "N-2;02-03-2026;16-03-2026;EUR;50,00"));

        var answer = (await ImportAsync(file)).Exits(1);

        Assert.Equal([finding], answer.Findings);
        Assert.Equal("new 2, changed 0, unchanged 0, rejected 1", Counts(answer));
        Assert.Equal(
            ["+ invoice praktijk-westerpark N-1 10000 0 0", "+ invoice praktijk-westerpark N-2 5000 0 0"],
            before.Differences(OfficeSnapshot.Of(folder)));
    }

    [Fact]
    public async Task A_payment_that_names_no_invoice_waits_for_a_person()
    {
        var answer = (await ImportAsync(Write("bank.xml", SmallFiles.Camt(Iban, "B-1", "12.34", "contributie")))).Exits(0);

        Assert.StartsWith("warning payment.no-match bank.xml ", Assert.Single(answer.Findings), StringComparison.Ordinal);
        Assert.Equal(["+ entry praktijk-westerpark B-1 1234 0"], before.Differences(OfficeSnapshot.Of(folder)));
    }

    [Fact]
    public async Task A_bank_statement_that_is_cut_off_leaves_nothing_behind()
    {
        var whole = SmallFiles.Camt(Iban, "B-1", "205.74", "PW26002");

        var answer = (await ImportAsync(Write("bank.xml", whole[..whole.IndexOf("</Stmt>", StringComparison.Ordinal)]))).Exits(1);

        Assert.Contains(answer.Findings, finding => finding.StartsWith("error file.unreadable bank.xml line ", StringComparison.Ordinal));
        Assert.Empty(before.Differences(OfficeSnapshot.Of(folder)));
    }

    [Fact]
    public async Task A_bad_file_does_not_keep_the_others_out()
    {
        var good = Write("goed.csv", SmallFiles.Csv("N-1;02-03-2026;16-03-2026;EUR;100,00"));

        var answer = (await ImportAsync(Path.Combine(folder.Path, "weg.csv"), Path.Combine(Checkout.Root, "tests", "corpus", "ubl", "cut-off.xml"), good)).Exits(1);

        Assert.Equal(["file.missing", "file.unreadable"], answer.Findings.Select(finding => finding.Split(' ')[1]));
        Assert.Equal(["+ invoice praktijk-westerpark N-1 10000 0 0"], before.Differences(OfficeSnapshot.Of(folder)));
    }

    [Fact]
    public async Task A_dry_run_tells_all_and_stores_nothing()
    {
        var file = Write("lijst.csv", SmallFiles.Csv("N-1;02-03-2026;16-03-2026;EUR;1.250,50"));

        var answer = (await DunningProgram.RunAsync("import", file, "--client", Client, "--data", folder.Path, "--dry-run", "--json")).Exits(0);

        var invoice = Assert.Single(answer.Json.GetProperty("invoices").EnumerateArray());
        Assert.Equal(("N-1", "2026-03-16", "1250.50"), (invoice.GetProperty("number").GetString(), invoice.GetProperty("dueDate").GetString(), invoice.GetProperty("payable").GetString()));
        Assert.Empty(before.Differences(OfficeSnapshot.Of(folder)));
    }

    [Fact]
    public async Task Importing_goes_beside_an_open_site_and_a_run_does_not()
    {
        await using var site = await ServedOffice.StartAsync(folder);

        var imported = (await ImportAsync(Write("lijst.csv", SmallFiles.Csv("N-1;02-03-2026;16-03-2026;EUR;100,00")))).Exits(0);
        var run = (await DunningProgram.RunAsync("run", "--data", folder.Path, "--json")).Exits(2);

        Assert.Equal("new 1, changed 0, unchanged 0, rejected 0", Counts(imported));
        Assert.Contains("stop it first", run.Messages, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<ProgramAnswer> ImportAsync(params string[] files) => DunningProgram.RunAsync(["import", .. files, "--client", Client, "--data", folder.Path, "--json"]);

    private static string Counts(ProgramAnswer answer) =>
        string.Join(", ", new[] { "new", "changed", "unchanged", "rejected" }.Select(name => name + " " + answer.Json.GetProperty(name).GetInt32().ToString(CultureInfo.InvariantCulture)));

    private long Ask(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Pooling = false }.ToString());
        return connection.QuerySingle<long>(sql);
    }
}
