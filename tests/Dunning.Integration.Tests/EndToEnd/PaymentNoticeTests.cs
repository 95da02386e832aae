using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Dapper;
using Dunning.Operations.Notices;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>A payment service provider tells the served site that somebody paid; later the bank's file has it.</summary>
public sealed class PaymentNoticeTests(PlayedDemo demo) : IAsyncLifetime
{
    private const string Client = "technisch-groothandel-van-dam";
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;
    private OfficeFolder folder = null!;

    public async ValueTask InitializeAsync() => folder = (await demo.FolderAsync()).Copy();

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_signed_notice_holds_the_case_once_and_the_bank_counts_once()
    {
        var (caseId, number, cents, iban) = Ask<(long, string, long, string)>(
            $"""
            SELECT c.case_id, i.number, i.open_cents, json_extract(k.document, '$.iban') FROM cases c JOIN invoices i ON i.invoice_id = c.case_id JOIN clients k ON k.client_id = c.client_id
            WHERE c.client_id = '{Client}' AND c.status = 0 AND i.open_cents > 1000 AND i.currency = 'EUR' ORDER BY c.case_id LIMIT 1
            """);
        var amount = (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        var secret = (await DunningProgram.RunAsync("payment", "secret", "--client", Client, "--data", folder.Path, "--json")).Exits(0).Json.GetProperty("secret").GetString()!;
        await using (var site = await ServedOffice.StartAsync(folder))
        {
            using var http = new HttpClient { BaseAddress = site.Address };
            var body = $$"""{"id":"tr_1","reference":"{{number}}","amount":"{{amount}}","currency":"EUR","paidOn":"2026-03-15"}""";

            Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(http, Client, body, "anders")).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(http, "niemand", body, secret)).Status);
            Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(http, Client, "[]", secret)).Status);
            var (status, answer) = await PostAsync(http, Client, body, secret);
            var (_, again) = await PostAsync(http, Client, body, secret);
            var (differs, _) = await PostAsync(http, Client, body.Replace(amount, "1.00", StringComparison.Ordinal), secret);

            Assert.Equal((HttpStatusCode.OK, false, "2026-03-20"), (status, answer.GetProperty("known").GetBoolean(), answer.GetProperty("until").GetString()));
            Assert.True(again.GetProperty("known").GetBoolean());
            Assert.Equal(HttpStatusCode.BadRequest, differs);
        }

        Assert.Equal((1, cents), Ask<(long, long)>(FormattableString.Invariant($"SELECT c.status, i.open_cents FROM cases c JOIN invoices i ON i.invoice_id = c.case_id WHERE c.case_id = {caseId}")));
        Assert.Equal(1, Ask<long>(FormattableString.Invariant($"SELECT count(*) FROM case_events WHERE case_id = {caseId} AND document LIKE '%betaalmelding tr_1%' AND document LIKE '%hold-placed%'")));

        var file = Path.Combine(folder.Path, "bank.xml");
        await File.WriteAllTextAsync(file, SmallFiles.Camt(iban, "B-1", amount, number), None);
        (await DunningProgram.RunAsync("import", file, "--data", folder.Path, "--json")).Exits(0);
        (await DunningProgram.RunAsync("run", "--data", folder.Path, "--json")).Exits(0);

        Assert.Equal(0, Ask<long>(FormattableString.Invariant($"SELECT open_cents FROM invoices WHERE invoice_id = {caseId}")));
        Assert.Equal(cents, Ask<long>(FormattableString.Invariant($"SELECT sum(amount_cents) FROM payments WHERE invoice_id = {caseId} AND payment_id LIKE 'B-1%'")));
        Assert.Equal(1, Ask<long>(FormattableString.Invariant($"SELECT count(*) FROM case_events WHERE case_id = {caseId} AND document LIKE '%\"event\":\"paid\"%'")));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(HttpClient http, string client, string body, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/payment-notices/" + client) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Dunning-Signature", NoticeSignature.Of(secret, Encoding.UTF8.GetBytes(body), TimeProvider.System.GetUtcNow()));
        using var response = await http.SendAsync(request, None);
        var text = await response.Content.ReadAsStringAsync(None);
        return (response.StatusCode, text.Length > 0 && text[0] == '{' ? JsonDocument.Parse(text).RootElement : default);
    }

    private T Ask<T>(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Pooling = false }.ToString());
        return connection.QuerySingle<T>(sql);
    }
}
