using Dunning.Integration.Tests.Site;
using Microsoft.Playwright;

namespace Dunning.Integration.Tests.Studio;

/// <summary>Elsa Studio in a real Chromium, signed in. What the browser complains of, and what it asks of other machines, is kept.</summary>
internal sealed class StudioBrowser : IAsyncDisposable
{
    // What the contract calls harmless: an icon, a routing of arrows that falls back, and the script that the editor would put into the page itself.
    private static readonly string[] Harmless = ["favicon", "manhattan", "inline script", "editorHotkeys"];

    private readonly Chromium chromium;

    private StudioBrowser(Chromium chromium, IPage page)
    {
        this.chromium = chromium;
        Page = page;
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Elsewhere { get; } = [];

    public static async Task<StudioBrowser> OpenAsync(StudioOffice office, string name = StudioOffice.Administrator)
    {
        var chromium = await Chromium.LaunchAsync();
        var page = await chromium.PageAsync(address: office.Address.ToString());
        page.SetDefaultTimeout(180_000);
        page.SetDefaultNavigationTimeout(180_000);
        var studio = new StudioBrowser(chromium, page);
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
    public async Task EditAsync(string procedure, string activity)
    {
        await Page.GotoAsync("/studio/procedures/" + procedure);
        try
        {
            await Node(activity).WaitForAsync();
        }
        catch (TimeoutException missing)
        {
            await PictureAsync("not-drawn");
            throw new InvalidOperationException($"{activity} is not drawn; the browser says: {string.Join("; ", Complaints)}", missing);
        }
    }

    public ILocator Node(string activity) => Page.Locator("#activity-" + activity);

    /// <summary>The node of an activity of a type, with its ports.</summary>
    public ILocator NodeOf(string type) => Page.Locator($"g.x6-node:has(elsa-activity-wrapper[activity-json*='\"type\":\"{type}\"'])");

    /// <summary>The field of an input in the panel.</summary>
    public ILocator Field(string label) =>
        Page.Locator(".mud-input-control").Filter(new() { Has = Page.Locator("label", new() { HasTextRegex = new System.Text.RegularExpressions.Regex("^" + label + "$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }) }).Locator("input").First;

    /// <summary>Fills a field of the selected activity in, and waits until that is saved.</summary>
    public Task<IResponse> SetAsync(string label, string value) => SavedAsync(async () =>
    {
        await Field(label).FillAsync(value);
        await Field(label).PressAsync("Tab");
    });

    /// <summary>Draws an arrow from the first port of one activity to another.</summary>
    public async Task ConnectAsync(ILocator from, ILocator to)
    {
        // The handles that make a selected activity larger lie over its ports.
        await Page.Locator(".x6-graph").First.ClickAsync(new() { Position = new() { X = 20, Y = 20 } });
        await Page.Locator(".x6-widget-transform").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var start = (await from.Locator(".x6-port-out circle").First.BoundingBoxAsync())!;
        var end = (await to.Locator(".x6-port-in circle").First.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(start.X + (start.Width / 2), start.Y + (start.Height / 2));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(end.X + (end.Width / 2), end.Y + (end.Height / 2), new() { Steps = 10 });
        await Page.Mouse.UpAsync();
    }

    public ILocator PublishButton => Page.Locator(".mud-toolbar .mud-button-group-root button").First;

    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Chromium.Picture("studio", name) });

    /// <summary>Does something that saves, and waits for the answer.</summary>
    public async Task<IResponse> SavedAsync(Func<Task> act) => await Page.RunAndWaitForResponseAsync(act, response => response.Request.Method == "POST" && response.Url.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
    }
}
