using Dunning.Operations.Accounts;
using Dunning.Web.Access;
using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>The pages in a real browser, on a desk and on a phone. Pictures of them are left in artifacts/screenshots.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private const string FirstCall = "calls/" + FakeTasks.FirstCall;

    private static readonly string[] Pages =
    [
        "", "cases", "cases?q=niemand", "cases/123", "cases/124", "calls", FirstCall, "tasks", "tasks/" + FakeTasks.Review, "run", "run/tomorrow", "payments/unapplied", "sample-day/2026-03-17", "nowhere",
        "account", "accounts", "accounts/2", "accounts/events",
    ];

    private RunningSite site = null!;
    private Chromium chromium = null!;

    public async ValueTask InitializeAsync()
    {
        Chromium.IsNeeded();
        site = await RunningSite.StartAsync(sample: true);
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

    [Theory]
    [InlineData("desk", 1280, 800)]
    [InlineData("phone", 390, 844)]
    public async Task Every_page_fits_and_the_browser_has_nothing_to_complain_of(string device, int width, int height)
    {
        var page = await OpenAsync(width, height);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal) ? page.Url + " " + message.Text : "");
        page.PageError += (_, error) => complaints.Add(page.Url + " " + error);

        foreach (var path in Pages)
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
            {
                complaints.Add(path + " is wider than the screen");
            }

            await page.ScreenshotAsync(new() { Path = Chromium.Picture(device, path), FullPage = true });
        }

        Assert.DoesNotContain(complaints, complaint => complaint.Length > 0);
    }

    [Fact]
    public async Task A_call_is_made_without_a_mouse()
    {
        var page = await OpenAsync(1280, 800);
        await page.GotoAsync(new Uri(site.Address, FirstCall).ToString());
        Assert.False(await page.Locator("#day").IsVisibleAsync());

        await page.Keyboard.PressAsync("1");
        await page.Keyboard.TypeAsync("mevrouw Jansen");
        Assert.True(await page.Locator("#amount").IsVisibleAsync());
        await page.Locator("[data-day]").Nth(2).ClickAsync();
        await page.ScreenshotAsync(new() { Path = Chromium.Picture("desk", "call-promise"), FullPage = true });
        await page.Keyboard.PressAsync("Control+Enter");

        await page.WaitForURLAsync("**/calls/126.1.bellen.1.2");
        var result = site.Tasks.Reported[FakeTasks.FirstCall];
        Assert.Equal(("PromiseToPay", "mevrouw Jansen", SampleFacts.Today.AddDays(7)), (result.Outcome, result.SpokenWith, result.Day));
        Assert.Contains("Vastgelegd: Toezegging", await page.Locator(".note-done").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_cases_follows_what_is_typed()
    {
        var page = await OpenAsync(1280, 800);
        await page.GotoAsync(new Uri(site.Address, "cases").ToString());

        await page.Locator("#q").PressSequentiallyAsync("pixel");

        await page.Locator("#case-list tbody tr").Filter(new() { HasNotText = "Pixel" }).First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(1, await page.Locator("#case-list tbody tr").CountAsync());
        Assert.Contains("q=pixel", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk", 1280, 800, "nl-NL")]
    [InlineData("phone", 390, 844, "en-IE")]
    public async Task Somebody_comes_in_by_a_link_and_again_with_a_code_without_a_mouse(string device, int width, int height, string language)
    {
        var (secret, _) = await site.Admit.AddAsync("Mevrouw De Wit", Role.Administrator, [], SiteAccounts.Administrator, TestContext.Current.CancellationToken);
        var page = await NewPageAsync(width, height);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [page.Url + " " + message.Text] : []);
        await page.Context.AddCookiesAsync([new() { Name = "dunning.culture", Value = $"c%3D{language}%7Cuic%3D{language}", Url = site.Address.ToString() }]);

        await page.GotoAsync(WelcomeAddress.Of(site.Address.ToString(), secret!));
        await FocusedAsync("#password");
        await PictureAsync("welcome");
        await page.Keyboard.TypeAsync(SiteAccounts.Password);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(SiteAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.Address.ToString());
        await page.GotoAsync(new Uri(site.Address, "account").ToString());
        await page.Locator("form:has(input[value=factor-start]) button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("img.qr").WaitForAsync();
        await PictureAsync("two-factor");
        var key = (await site.Accounts.FindAsync("Mevrouw De Wit", TestContext.Current.CancellationToken))!.AuthenticatorKey!;
        await page.Locator("#factor-code").FocusAsync();
        await page.Keyboard.TypeAsync(Totp.Code(key, DateTimeOffset.UtcNow));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#factor-password").WaitForAsync();
        await page.Locator(".preferences summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await PictureAsync("menu");
        await page.Locator(".leave button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sign-in");

        await FocusedAsync("#name");
        await page.Keyboard.TypeAsync("mevrouw de wit");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("verkeerd");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[role=alert]").WaitForAsync();
        await PictureAsync("sign-in-refused");
        await FocusedAsync("#password");
        await page.Keyboard.TypeAsync(SiteAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sign-in/code**");
        await FocusedAsync("#code");
        await PictureAsync("code");
        await page.Keyboard.TypeAsync(Totp.Code(key, DateTimeOffset.UtcNow));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.Address.ToString());

        Assert.Equal("Mevrouw De Wit", (await page.Locator(".preferences summary").InnerTextAsync()).Split('\n')[0].Replace("NL", "", StringComparison.Ordinal).Replace("EN", "", StringComparison.Ordinal).Trim());
        Assert.Empty(complaints);

        // The page puts the focus there itself when it is first drawn, which may be after it was loaded.
        Task FocusedAsync(string field) => page.Locator(field + ":focus").WaitForAsync();

        async Task PictureAsync(string name)
        {
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, name + " is wider than the screen");
            var unfolded = await page.EvaluateAsync<bool>("document.querySelector('.preferences').open");
            Assert.Empty(await Axe.ViolationsAsync(page));
            await page.EvaluateAsync("open => document.querySelector('.preferences').open = open", unfolded);
            await page.ScreenshotAsync(new() { Path = Chromium.Picture(device, name), FullPage = true });
        }
    }

    private async Task<IPage> OpenAsync(int width, int height)
    {
        var page = await NewPageAsync(width, height);
        await page.GotoAsync(new Uri(site.Address, "sign-in").ToString());
        await page.Locator("#name").FillAsync(SiteAccounts.Administrator);
        await page.Locator("#password").FillAsync(SiteAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.Address.ToString());
        return page;
    }

    private async Task<IPage> NewPageAsync(int width, int height)
    {
        var page = await chromium.PageAsync(width, height);
        page.SetDefaultTimeout(60_000);
        return page;
    }
}
