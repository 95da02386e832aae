using System.Globalization;
using System.Net;
using Dapper;
using Dunning.Integration.Tests.Site;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>People are let in on the command line and come in on the site, which shows each of them what is his, from the real store.</summary>
public sealed class UserCommandTests(PlayedDemo demo)
{
    private const string Client = "praktijk-westerpark";

    [Fact]
    public async Task A_client_let_in_on_the_command_line_sees_his_own_cases_and_no_other()
    {
        using var folder = (await demo.FolderAsync()).Copy();
        await using var site = await ServedOffice.StartAsync(folder);
        var added = (await DunningProgram.RunAsync("user", "add", "Praktijk", "--role", "client", "--client", Client, "--site", site.Address.ToString(), "--data", folder.Path, "--json")).Exits(0);
        using var visitor = new Visitor(site.Address);

        var entered = await visitor.SubmitAsync(
            new Uri(added.Json.GetProperty("link").GetString()!).AbsolutePath, "welcome", ("Form.Password", SiteAccounts.Password), ("Form.Again", SiteAccounts.Password));

        Assert.Equal("/", entered.RequestMessage!.RequestUri!.AbsolutePath);
        var (own, others) = (Cases(folder, "="), Cases(folder, "<>"));
        Assert.NotEmpty(own);
        Assert.All(own.Take(5), mine => Assert.Equal(HttpStatusCode.OK, Status(visitor, mine.Id)));
        Assert.All(others, other => Assert.Equal(HttpStatusCode.NotFound, Status(visitor, other.Id)));
        var list = await visitor.ReadAsync("/") + await visitor.ReadAsync("/cases?status=all") + await visitor.ReadAsync("/cases?status=all&client=" + others[0].Client);
        Assert.Contains(own[0].Invoice, list, StringComparison.Ordinal);
        Assert.All(others, other => Assert.DoesNotContain(other.Invoice, list, StringComparison.Ordinal));
        Assert.All(others.Select(other => other.ClientName).Distinct(), name => Assert.DoesNotContain(name, list, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accounts_are_listed_reset_and_removed_and_the_last_administrator_stays()
    {
        using var folder = (await demo.FolderAsync()).Copy();
        string[] data = ["--data", folder.Path, "--json"];

        (await DunningProgram.RunAsync(["user", "add", "Anja", "--role", "administrator", .. data])).Exits(0);
        var twice = (await DunningProgram.RunAsync(["user", "add", "anja", "--role", "staff", .. data])).Exits(1);
        var unknown = (await DunningProgram.RunAsync(["user", "add", "Els", "--role", "client", "--client", "niemand", .. data])).Exits(1);
        var reset = (await DunningProgram.RunAsync(["user", "reset", "Anja", .. data])).Exits(0);
        var last = (await DunningProgram.RunAsync(["user", "remove", "Anja", .. data])).Exits(1);
        var listed = (await DunningProgram.RunAsync(["user", "list", .. data])).Exits(0);

        Assert.Contains("account.taken", twice.Output, StringComparison.Ordinal);
        Assert.Contains("account.client", unknown.Output, StringComparison.Ordinal);
        Assert.StartsWith("http://localhost:5080/welcome/", reset.Json.GetProperty("link").GetString(), StringComparison.Ordinal);
        Assert.Contains("account.last", last.Output, StringComparison.Ordinal);
        var account = Assert.Single(listed.Json.GetProperty("accounts").EnumerateArray());
        Assert.Equal(("Anja", "administrator", false), (account.GetProperty("name").GetString(), account.GetProperty("role").GetString(), account.GetProperty("hasPassword").GetBoolean()));
    }

    private static HttpStatusCode Status(Visitor visitor, long id) =>
        visitor.GetAsync("/cases/" + id.ToString(CultureInfo.InvariantCulture)).GetAwaiter().GetResult().StatusCode;

    private static List<(long Id, string Invoice, string Client, string ClientName)> Cases(OfficeFolder folder, string sign)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        return [.. connection.Query<(long, string, string, string)>(
            $"SELECT c.case_id, i.number, c.client_id, cl.name FROM cases c JOIN invoices i ON i.invoice_id = c.case_id JOIN clients cl ON cl.client_id = c.client_id WHERE c.client_id {sign} @Client ORDER BY c.status, c.case_id",
            new { Client })];
    }
}
