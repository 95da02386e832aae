using Dunning.Integration.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.Studio;

/// <summary>Elsa Studio in a real Chromium, signed in. What the browser complains of, and what it asks of other machines, is kept.</summary>
internal sealed class StudioBrowser : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    // What the contract calls harmless: an icon, a routing of arrows that falls back, and the script that the editor would put into the page itself.
    private static readonly string[] Harmless = ["favicon", "manhattan", "inline script", "editorHotkeys"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private StudioBrowser(IPlaywright playwright, IBrowser browser, IPage page)
    {
        this.playwright = playwright;
        this.browser = browser;
        Page = page;
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Elsewhere { get; } = [];

    public static async Task<StudioBrowser> OpenAsync(StudioOffice office, string name = StudioOffice.Administrator)
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed: apt-get install chromium");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce, BaseURL = office.Address.ToString() });
        page.SetDefaultTimeout(180_000);
        page.SetDefaultNavigationTimeout(180_000);
        var studio = new StudioBrowser(playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !Harmless.Any(known => message.Text.Contains(known, StringComparison.OrdinalIgnoreCase)))
            {
                studio.Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => studio.Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(office.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                studio.Elsewhere.Add(request.Url);
            }
        };
        await page.GotoAsync("/sign-in");
        await page.Locator("[name='Form.Name']").FillAsync(name);
        await page.Locator("[name='Form.Password']").FillAsync(StudioOffice.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(office.Address.ToString());
        return studio;
    }

    /// <summary>Opens the editor and waits until an activity is drawn.</summary>
    public async Task EditAsync(string activity)
    {
        await Page.GotoAsync("/studio/procedures/" + StudioOffice.Procedure);
        await Node(activity).WaitForAsync();
    }

    public ILocator Node(string activity) => Page.Locator($"elsa-activity-wrapper[activity-json*='\"id\":\"{activity}\"']");

    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Checkout.Root, "artifacts", "screenshots", "studio-" + name + ".png") });

    /// <summary>Does something that saves, and waits for the answer.</summary>
    public async Task<IResponse> SavedAsync(Func<Task> act) => await Page.RunAndWaitForResponseAsync(act, response => response.Request.Method == "POST" && response.Url.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
