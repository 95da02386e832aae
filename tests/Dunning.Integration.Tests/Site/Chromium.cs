using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>The machine's own Chromium, without motion, and where pictures of pages are left.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// <summary>Skips the test on a machine without it.</summary>
    public static void IsNeeded() => Assert.SkipUnless(File.Exists(Program), "Chromium is not installed, so nobody looked: apt-get install chromium");

    public static async Task<Chromium> LaunchAsync()
    {
        IsNeeded();
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] }));
    }

    /// <summary>Where a picture of a page goes, by what it was looked at on and the page's path.</summary>
    public static string Picture(string device, string path)
    {
        var name = new string([.. (path.Length == 0 ? "overview" : path).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        return Path.Combine(Checkout.Root, "artifacts", "screenshots", device + "-" + name + ".png");
    }

    /// <summary>A person with a window of this size: cookies of its own.</summary>
    public Task<IBrowserContext> PersonAsync(int width = 1280, int height = 800, string? address = null) =>
        browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce, BaseURL = address });

    /// <summary>A page in a window of this size, for a person of its own.</summary>
    public async Task<IPage> PageAsync(int width = 1280, int height = 800, string? address = null) => await (await PersonAsync(width, height, address)).NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
