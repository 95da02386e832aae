using System.Text.RegularExpressions;
using Dunning.Connectors.Printing;
using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>The rules desk, the template desk and the clients' pages in a real browser. Pictures of them are left in artifacts/screenshots.</summary>
public sealed class DeskBrowserTests : IAsyncLifetime
{
    private const string Rules = "procedures/" + DeskSite.Procedure + "/rules";
    private const string Reminder = "templates/" + DeskSite.Procedure + "/nl/herinnering";

    private static readonly string[] Pages = [Rules, Rules + "?client=bakkerij-de-vries", Rules + "?case=123", "templates", Reminder, "clients", "clients/bakkerij-de-vries"];

    private readonly List<string> complaints = [];
    private RunningSite site = null!;
    private Chromium chromium = null!;

    public async ValueTask InitializeAsync()
    {
        Chromium.IsNeeded();
        site = await DeskSite.StartAsync(LibreOffice.Find() is { } office ? new LibreOfficePress(office, 1) : null);
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
    [InlineData("desk", 1280, 800, "nl-NL")]
    [InlineData("phone", 390, 844, "nl-NL")]
    [InlineData("english", 1280, 800, "en-IE")]
    [InlineData("english-phone", 390, 844, "en-IE")]
    public async Task Every_desk_fits_and_the_browser_has_nothing_to_complain_of(string device, int width, int height, string culture)
    {
        var page = await OpenAsync(width, height);
        if (culture != "nl-NL")
        {
            await page.Locator(".preferences summary").ClickAsync();
            await page.Locator("[name=culture]").SelectOptionAsync(culture);
            await page.Locator(".preferences-form [type=submit]").First.ClickAsync();
        }

        foreach (var path in Pages)
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
            {
                complaints.Add(path + " is wider than the screen");
            }

            await page.ScreenshotAsync(new() { Path = Chromium.Picture(device, path), FullPage = true });
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_rule_is_edited_with_the_facts_offered_tried_on_an_invoice_and_saved_without_a_mouse()
    {
        var page = await OpenAsync(1280, 800);
        await page.GotoAsync(new Uri(site.Address, Rules).ToString());
        await page.Locator("#rule-case").SelectOptionAsync("123");
        await page.Locator("#rule-trial").GetByText("verder met Zakelijk").WaitForAsync();

        var condition = page.Locator("[name='t0.r1.condition']");
        await condition.FocusAsync();
        await page.Keyboard.TypeAsync("invoice.Op");
        await page.Locator("#facts-offered li").First.WaitForAsync();
        await page.ScreenshotAsync(new() { Path = Chromium.Picture("desk", "rules-completion"), FullPage = true });
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(" > 5000m");

        await Assertions.Expect(page.Locator("#rule-text")).ToHaveValueAsync(new Regex(Regex.Escape("!debtor.IsConsumer && invoice.Open > 5000m"), RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 60_000 });
        await page.Locator("#rule-trial").GetByText("geen regel geldt").WaitForAsync();
        Assert.Contains("omdat", await page.Locator("#rule-trial").InnerTextAsync(), StringComparison.Ordinal);
        await page.ScreenshotAsync(new() { Path = Chromium.Picture("desk", "rules-tried"), FullPage = true });

        await page.Locator("button[value=save]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[role=status]").GetByText("De regels staan in het concept.").WaitForAsync();
        Assert.Equal(SiteAccounts.Administrator, (await DeskSite.DraftAsync(site))!.Version.Stamp.By);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_template_with_an_error_shows_its_finding_in_the_page()
    {
        var page = await OpenAsync(1280, 800);
        await page.GotoAsync(new Uri(site.Address, Reminder).ToString());

        await page.Locator("#upload-file").SetInputFilesAsync(new FilePayload { Name = "brief.docx", MimeType = "application/octet-stream", Buffer = "this is no Word document"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Uploaden naar concept" }).ClickAsync();

        await page.GetByText("Geweigerd; er is niets opgeslagen.").WaitForAsync();
        Assert.True(await page.Locator(".upload-findings .finding-list li").CountAsync() > 0);
        await page.ScreenshotAsync(new() { Path = Chromium.Picture("desk", "template-refused"), FullPage = true });
        Assert.Null(await DeskSite.DraftAsync(site));
        Assert.Empty(complaints);
    }

    private async Task<IPage> OpenAsync(int width, int height)
    {
        var page = await chromium.PageAsync(width, height);
        page.SetDefaultTimeout(90_000);
        await page.GotoAsync(new Uri(site.Address, "sign-in").ToString());
        await page.Locator("#name").FillAsync(SiteAccounts.Administrator);
        await page.Locator("#password").FillAsync(SiteAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.Address.ToString());
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [page.Url + " " + message.Text] : []);
        page.PageError += (_, error) => complaints.Add(page.Url + " " + error);
        return page;
    }
}
