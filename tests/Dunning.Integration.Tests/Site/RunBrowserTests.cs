using Dunning.Cases.Lifecycle;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Running;
using Dunning.Tests.Operations;
using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>The morning's proposal in a real browser, over a real store, without a mouse. Pictures are left in artifacts/screenshots.</summary>
public sealed class RunBrowserTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly List<string> complaints = [];
    private readonly MemoryPostOffice post = new();
    private Chromium chromium = null!;
    private RunningSite site = null!;

    public async ValueTask InitializeAsync()
    {
        Chromium.IsNeeded();
        site = await RunSite.StartAsync(post);
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
    public async Task A_part_is_released_one_is_left_out_with_a_reason_and_a_stopped_client_stays_back()
    {
        var page = await OpenAsync(1280, 800);
        await page.GetByRole(AriaRole.Link, new() { Name = "Morgen" }).FocusAsync();
        await PressAsync(page, "Enter", "**/run/tomorrow");
        await PictureAsync(page, "tomorrow");
        await page.GotoAsync(new Uri(site.Address, "run").ToString());

        // The proposal is made, and looked at.
        await page.GetByRole(AriaRole.Button, new() { Name = "Voorstel maken" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("3 berichten toegevoegd aan het voorstel.").WaitForAsync();
        await PictureAsync(page, "run-proposed");
        await page.GetByLabel("aan Jansen Bouw BV bekijken").FocusAsync();
        await PressAsync(page, "Enter", "**/run/messages/**");
        await page.Locator("#letter-text", new() { HasText = "Jansen Bouw BV" }).WaitForAsync();
        await PictureAsync(page, "run-message");
        await page.GoBackAsync();

        // The studio is stopped.
        await page.Locator(".stop summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#stop-client").FocusAsync();
        await page.Keyboard.TypeAsync("Studio");
        await page.Locator("#stop-reason").FocusAsync();
        await page.Keyboard.TypeAsync("vakantie");
        await page.Locator("#stop-sure").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".stopped", new() { HasText = "Studio Noord is stilgezet" }).WaitForAsync();
        await PictureAsync(page, "run-stopped");

        // One is left out with a reason.
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "aan Kuiper & Zn" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("#run-reason").FocusAsync();
        await page.Keyboard.TypeAsync("belt vandaag zelf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gekozen overslaan" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("1 bericht overgeslagen.").WaitForAsync();

        // What is left is released.
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "aan Jansen Bouw BV" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gekozen vrijgeven" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("1 bericht vrijgegeven.").WaitForAsync();
        await page.Locator("[data-standing=LeftOut]", new() { HasText = "Kuiper & Zn" }).WaitForAsync();
        await PictureAsync(page, "run-released");

        Assert.Equal(1, post.Handed);
        var left = Assert.Single((await site.Get<ReadProposal>().ExecuteAsync(DeskScope.Office, None)).Lines);
        Assert.Equal(("Kuiper & Zn", ProposalStanding.LeftOut), (left.Waiting.Case.Facts.Debtor.Name, left.Standing));
        Assert.Contains(await site.Get<ICaseStore>().EventsAsync(left.Waiting.Message.CaseId, None), happened => happened is CaseEvent.Noted { Why: { Code: "message.left-out", Values: var said } } && said["reason"] == "belt vandaag zelf");

        // The stop is ended, and the studio's message comes up again.
        await page.Locator(".stopped button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Het gaat weer door.").WaitForAsync();
        Assert.Equal(0, await page.Locator(".stopped").CountAsync());
        Assert.Equal(2, (await site.Get<ReadProposal>().ExecuteAsync(DeskScope.Office, None)).Lines.Count);
        Assert.Equal(1, post.Handed);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_pages_fit_a_telephone()
    {
        await site.Get<ProposeRun>().ExecuteAsync(None);
        var page = await OpenAsync(390, 844);
        var key = (await site.Get<ReadProposal>().ExecuteAsync(DeskScope.Office, None)).Lines[0].Waiting.Message.Key;
        foreach (var path in new[] { "run", "run/tomorrow", "run/messages/" + key })
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, path + " is wider than the screen");
            await PictureAsync(page, "phone-" + path.Split('/')[0] + path.Count(letter => letter == '/').ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Empty(complaints);
    }

    private static async Task PressAsync(IPage page, string key, string leadsTo)
    {
        await page.Keyboard.PressAsync(key);
        await page.WaitForURLAsync(leadsTo);
    }

    private async Task<IPage> OpenAsync(int width, int height)
    {
        var context = await chromium.PersonAsync(width, height);
        context.SetDefaultTimeout(90_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "sign-in").ToString());
        await page.Locator("#name").FillAsync(SiteAccounts.Administrator);
        await page.Locator("#password").FillAsync(SiteAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.Address.ToString());
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [page.Url + " " + message.Text] : []);
        page.PageError += (_, error) => complaints.Add(page.Url + " " + error);
        await page.GotoAsync(new Uri(site.Address, "run").ToString());
        return page;
    }

    private static async Task PictureAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Chromium.Picture("desk", name), FullPage = true });
}
