using System.Globalization;
using Dapper;
using Dunning.Integration.Tests.Site;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>A person at work on the sample office, ten weeks old: the built program, its real store, a real browser.</summary>
public sealed class ServeTests(PlayedDemo demo) : IAsyncLifetime
{
    private const string OpenCase = "SELECT case_id FROM cases JOIN debtors d USING (debtor_id) WHERE status = 0 AND json_extract(d.document, '$.email') IS NOT NULL ORDER BY case_id LIMIT 1";

    private readonly List<string> complaints = [];
    private OfficeFolder folder = null!;
    private ServedOffice site = null!;
    private Chromium chromium = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        Chromium.IsNeeded();
        folder = (await demo.FolderAsync()).Copy();
        site = await ServedOffice.StartAsync(folder);
        chromium = await Chromium.LaunchAsync();
        page = await chromium.PageAsync();
        page.SetDefaultTimeout(60_000);

        // The first to come chooses a password.
        await page.GotoAsync(site.Welcome!.ToString());
        await page.Locator("#password").FillAsync(Site.SiteAccounts.Password);
        await page.Locator("#again").FillAsync(Site.SiteAccounts.Password);
        await page.Locator(".door button").ClickAsync();
        await page.WaitForURLAsync(site.Address.ToString());

        // A violation of the content security policy is an error on the console, too.
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [$"{page.Url} {message.Text}"] : []);
        page.PageError += (_, error) => complaints.Add($"{page.Url} {error}");
        page.RequestFailed += (_, request) => complaints.AddRange(request.Failure is "net::ERR_ABORTED" ? [] : [$"{request.Url} {request.Failure}"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (page is not null && TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            // Where it stood when it failed, for whoever looks into it.
            await PictureAsync("failed-" + TestContext.Current.TestMethod!.MethodName);
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', complaints.Prepend(page.Url)));
        }

        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        if (site is not null)
        {
            await site.DisposeAsync();
        }

        folder?.Dispose();
    }

    [Fact]
    public async Task A_person_opens_a_case_and_reads_and_downloads_the_letter_as_it_was_sent()
    {
        var (id, number, debtor, letter) = Ask<(long, string, string, string)>(
            """
            SELECT m.case_id, i.number, d.name, m.document FROM messages m JOIN invoices i ON i.invoice_id = m.case_id JOIN debtors d ON d.debtor_id = m.debtor_id
            WHERE m.status = 3 AND m.document LIKE '%.docx' ORDER BY m.case_id LIMIT 1
            """);
        await GoAsync("cases?q=" + Uri.EscapeDataString(number));
        await page.Locator("#case-list a[href='cases/" + Text(id) + "']").First.ClickAsync();
        await page.Locator("#documents").WaitForAsync();

        var item = page.Locator("#documents li").Filter(new() { Has = page.Locator($"a[download][href$='{letter}']") });
        await item.Locator("a").First.ClickAsync();
        var text = await page.Locator("#letter pre.letter").InnerTextAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => item.Locator("a[download]").ClickAsync());

        Assert.Contains(debtor, text, StringComparison.Ordinal);
        Assert.Contains(number, text, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder.Letters, letter), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Equal(letter, download.SuggestedFilename);
        await DoneAsync("letter");
    }

    [Fact]
    public async Task A_promise_on_the_call_screen_moves_the_case_on()
    {
        await GoAsync("calls");
        var waiting = await page.Locator("table.list tbody tr").CountAsync();
        await page.Locator("a.btn-primary").ClickAsync();
        await page.Locator("[data-call]").WaitForAsync();
        var (call, dossier) = (page.Url, await page.Locator(".call-who h1 a").GetAttributeAsync("href"));
        await PictureAsync("call");

        await page.Locator("label[for=PromiseToPay]").ClickAsync();
        await page.Locator("#spoken").FillAsync("mevrouw De Wit");
        await page.Locator("[data-day]").Nth(2).ClickAsync();
        await PictureAsync("call-promise");
        await page.Locator(".outcome-end [data-save=list]").ClickAsync();
        await page.WaitForURLAsync(url => url != call);

        Assert.Contains("Vastgelegd: Toezegging", await page.Locator(".note-done").InnerTextAsync(), StringComparison.Ordinal);
        await PictureAsync("call-next");
        await GoAsync("calls");
        Assert.Equal(waiting - 1, await page.Locator("table.list tbody tr").CountAsync());
        await GoAsync(dossier!);
        Assert.Contains("Wacht op de toegezegde", await page.Locator(".next-what").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("mevrouw De Wit", await page.Locator(".timeline-list").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".next-tasks li").CountAsync());
        await DoneAsync("case-promise");
    }

    [Fact]
    public async Task A_payment_closes_a_case_and_the_debtor_is_thanked()
    {
        var id = Ask<long>(OpenCase);
        await GoAsync("cases/" + Text(id));
        await page.Locator(".actions summary").Filter(new() { HasText = "Betaling vastleggen" }).ClickAsync();
        await PictureAsync("payment");

        await page.Locator(".actions button").Filter(new() { HasText = "Vastleggen", Visible = true }).ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();

        Assert.Contains("De betaling is vastgelegd.", await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        await PictureAsync("paid");
        await StepAsync();
        await GoAsync("cases/" + Text(id));
        Assert.Equal("Betaald", await page.Locator(".dossier-head .badge-status").InnerTextAsync());
        Assert.Contains("gesloten", await page.Locator(".next-what").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("#documents a").Filter(new() { HasText = "Bedankt" }).CountAsync());
        await DoneAsync("case-paid");
    }

    [Fact]
    public async Task A_case_that_is_put_on_hold_says_until_when_and_why()
    {
        var id = Ask<long>(OpenCase);
        await GoAsync("cases/" + Text(id));
        await page.Locator(".actions summary").Filter(new() { HasText = "Aanhouden tot een dag" }).ClickAsync();
        await page.Locator("#hold-reason").FillAsync("Wacht op de nieuwe boekhouder");
        await page.Locator("#hold-until").FillAsync("2026-04-01");
        await PictureAsync("hold");

        await page.Locator(".actions button").Filter(new() { HasText = "Aanhouden", Visible = true }).ClickAsync();
        await page.Locator("[role=status]").WaitForAsync();

        Assert.Contains("Het dossier is aangehouden.", await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Aangehouden", await page.Locator(".dossier-head .badge-status").InnerTextAsync());
        var next = await page.Locator(".next-what").InnerTextAsync();
        Assert.Contains("1 april 2026", next, StringComparison.Ordinal);
        Assert.Contains("Wacht op de nieuwe boekhouder", next, StringComparison.Ordinal);
        await DoneAsync("case-held");
    }

    [Fact]
    public async Task The_sample_office_lives_a_day_more_and_shows_what_it_brought()
    {
        var before = folder.Sent;
        await GoAsync("");
        Assert.Contains("15 maart 2026", await page.Locator(".sample-day").InnerTextAsync(), StringComparison.Ordinal);
        await PictureAsync("overview");

        await StepAsync();

        Assert.EndsWith("/sample-day/2026-03-16", page.Url, StringComparison.Ordinal);
        Assert.Contains("16 maart 2026", await page.Locator(".sample-day").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(folder.Sent - before, int.Parse(await FigureAsync("brieven"), CultureInfo.InvariantCulture) + int.Parse(await FigureAsync("e-mails"), CultureInfo.InvariantCulture));
        Assert.True(folder.Sent > before, "A Monday on which nothing leaves tells nothing.");
        Assert.NotEqual(0, await page.Locator("table.list tbody tr").CountAsync());
        await DoneAsync("next-day");
    }

    [Fact]
    public async Task The_site_speaks_English_to_who_prefers_it()
    {
        await GoAsync("calls");
        Assert.Equal("nl", (await page.Locator("html").GetAttributeAsync("lang"))![..2]);

        await page.Locator(".preferences summary").ClickAsync();
        await page.Locator("#preferences-culture").SelectOptionAsync("en-IE");
        await page.Locator(".preferences .btn-primary").ClickAsync();
        await page.Locator("html[lang^=en]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.EndsWith("/calls", page.Url, StringComparison.Ordinal);
        Assert.Equal("Calls", await page.Locator("h1").InnerTextAsync());
        await PictureAsync("english-calls");
        await GoAsync("cases/" + Text(Ask<long>(OpenCase)));
        await DoneAsync("english-case");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Asks the store that the site has open; reading disturbs nobody.</summary>
    private T Ask<T>(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        return connection.QuerySingle<T>(sql);
    }

    private async Task GoAsync(string path) => Assert.Equal(200, (await page.GotoAsync(new Uri(site.Address, path).ToString()))!.Status);

    private async Task StepAsync()
    {
        await page.Locator(".sample-day button").ClickAsync();
        await page.WaitForURLAsync("**/sample-day/*");
    }

    private async Task<string> FigureAsync(string name) =>
        await page.Locator(".day-figures li").Filter(new() { HasText = name }).Locator("strong").InnerTextAsync();

    private async Task DoneAsync(string picture)
    {
        await PictureAsync(picture);
        Assert.Empty(complaints);
    }

    private Task<byte[]> PictureAsync(string name) =>
        page.ScreenshotAsync(new() { Path = Chromium.Picture("office", name), FullPage = true });
}
