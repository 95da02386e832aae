using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>Publishing with open eyes, in a real browser on a real office. Pictures are left in artifacts/screenshots.</summary>
public sealed class ProcedureBrowserTests : IAsyncLifetime
{
    private const string Page = "procedures/" + ProcedureSite.Procedure;

    private readonly List<string> complaints = [];
    private ProcedureSite site = null!;
    private Chromium chromium = null!;

    public async ValueTask InitializeAsync()
    {
        Chromium.IsNeeded();
        site = await ProcedureSite.StartAsync();
        chromium = await Chromium.LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
            await site.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_draft_is_published_through_the_sheet_and_the_cases_move()
    {
        await site.DraftAsync(ProcedureSite.SecondReminderAfter(20));
        var page = await OpenAsync(1280, 800);
        await page.GotoAsync(Address(Page));
        await page.Locator(".page-head a.btn-primary").ClickAsync();

        // The note is typed while the preview comes in beside it; it stays.
        await page.Locator("#publish-note").FillAsync("Klanten vroegen om meer tijd");
        await page.Locator("#backtest").WaitForAsync();
        await page.Locator("#moving-cases").WaitForAsync();
        Assert.Contains("3 van 3", await page.Locator(".backtest-said").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("#backtest details.told summary").Last.ClickAsync();
        await page.ScreenshotAsync(new() { Path = Chromium.Picture("desk", "publish-filled-in"), FullPage = true });
        await page.Locator("input[value=move]").CheckAsync();
        if (await page.Locator("input[name='Form.Sure']").CountAsync() > 0)
        {
            await page.Locator("input[name='Form.Sure']").CheckAsync();
        }

        await page.Locator(".publish-form button[type=submit]").ClickAsync();
        await page.Locator("#moving-cases").WaitForAsync();

        Assert.Contains("is gepubliceerd", await page.Locator(".note-done").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Klanten vroegen om meer tijd", await page.Locator("#versions").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("v2:3", await site.FollowedAsync());
        Assert.Equal(SiteAccounts.Administrator, (await site.Procedures.LatestAsync(ProcedureSite.Procedure, CancellationToken.None))!.Stamp.By);
        await page.ScreenshotAsync(new() { Path = Chromium.Picture("desk", "published"), FullPage = true });
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("desk", 1280, 800, "nl-NL")]
    [InlineData("phone", 390, 844, "nl-NL")]
    [InlineData("desk", 1280, 800, "en-IE")]
    [InlineData("phone", 390, 844, "en-IE")]
    public async Task Every_page_of_procedures_fits(string device, int width, int height, string culture)
    {
        await site.DraftAsync(workflow =>
        {
            ProcedureSite.SecondReminderAfter(20)(workflow);
            workflow["root"]!["activities"]!.AsArray().First(activity => (string?)activity!["id"] == "mail2")!["template"]!["expression"]!["value"] = "laatste-herinnering";
        });
        var page = await OpenAsync(width, height);
        await page.Context.AddCookiesAsync([new() { Name = "dunning.culture", Value = Uri.EscapeDataString($"c={culture}|uic={culture}"), Url = site.Address.ToString() }]);
        foreach (var path in new[] { "procedures", Page, Page + "/difference", Page + "/publish" })
        {
            await page.GotoAsync(Address(path));
            if (path.EndsWith("publish", StringComparison.Ordinal))
            {
                await page.Locator("#moving-cases").WaitForAsync();
            }

            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, path + " is wider than the screen");
            await page.ScreenshotAsync(new() { Path = Chromium.Picture(device + (culture == "en-IE" ? "-english" : ""), path), FullPage = true });
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_draft_with_errors_says_so_and_can_not_be_published()
    {
        await site.DraftAsync(ProcedureSite.NoTemplate);
        var page = await OpenAsync(1280, 800);

        await page.GotoAsync(Address(Page + "/publish"));

        Assert.True(await page.Locator(".publish-form button[type=submit]").IsDisabledAsync());
        Assert.Contains("Herinnering", await page.Locator("#findings .found-error a").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync(new() { Path = Chromium.Picture("desk", "publish-errors"), FullPage = true });
    }

    private async Task<IPage> OpenAsync(int width, int height)
    {
        var page = await chromium.PageAsync(width, height);
        page.SetDefaultTimeout(120_000);
        await page.GotoAsync(Address("sign-in"));
        await page.Locator("#name").FillAsync(SiteAccounts.Administrator);
        await page.Locator("#password").FillAsync(SiteAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.Address.ToString());
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [$"{page.Url} {message.Text}"] : []);
        page.PageError += (_, error) => complaints.Add($"{page.Url} {error}");
        return page;
    }

    private string Address(string path) => new Uri(site.Address, path).ToString();
}
