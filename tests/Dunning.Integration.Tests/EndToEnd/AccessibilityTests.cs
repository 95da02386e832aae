using System.Globalization;
using System.Reflection;
using Dapper;
using Dunning.Integration.Tests.Site;
using Dunning.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>Every page of the sample office, ten weeks old, in both languages, light and dark: axe-core finds nothing that keeps anybody out (WCAG 2.1 A and AA).</summary>
/// <remarks>Not Elsa Studio's canvas: it is Elsa's, and has no page of its own here; the chart of a procedure tells the same in words.</remarks>
public sealed class AccessibilityTests(PlayedDemo demo) : IAsyncLifetime
{
    // Per page the addresses at which it shows all it has; a row of the store fills them in.
    private static readonly Dictionary<string, string[]> Shown = new(StringComparer.Ordinal)
    {
        ["/"] = ["''"],
        ["/a/{Token}"] = ["'a/unknown'"],
        ["/account"] = ["'account'"],
        ["/accounts"] = ["'accounts'"],
        ["/accounts/events"] = ["'accounts/events'"],
        ["/accounts/{Id:long}"] = ["'accounts/' || min(account_id) FROM accounts"],
        ["/calls"] = ["'calls'"],
        ["/calls/{Key}"] = ["'calls/' || min(key) FROM tasks WHERE status = 0 AND kind = 0"],
        ["/cases"] = ["'cases'", "'cases?q=niemand'"],
        ["/cases/{CaseId:long}"] =
        [
            "'cases/' || min(case_id) FROM cases GROUP BY status",
            "'cases/' || case_id || '?document=' || document FROM messages WHERE status = 3 AND document LIKE '%.docx' ORDER BY case_id LIMIT 1",
        ],
        ["/clients"] = ["'clients'"],
        ["/clients/{Id}"] = ["'clients/' || min(client_id) FROM clients"],
        ["/d/{Token}"] = ["'d/unknown'"],
        ["/deliveries"] = ["'deliveries'"],
        ["/forecast"] = ["'forecast'"],
        ["/mail"] = ["'mail'"],
        ["/not-found"] = ["'nowhere'"],
        ["/payments/unapplied"] = ["'payments/unapplied'"],
        ["/procedures"] = ["'procedures'"],
        ["/procedures/{DefinitionId}/dry-run"] = ["'procedures/zoho-vdt/dry-run'"],
        ["/procedures/{Id}"] = ["'procedures/zoho-vdt'"],
        ["/procedures/{Id}/difference"] = ["'procedures/zoho-vdt/difference?from=1&to=1'"],
        ["/procedures/{Id}/publish"] = ["'procedures/zoho-vdt/publish'"],
        ["/procedures/{Id}/rules"] = ["'procedures/zoho-vdt/rules'", "'procedures/zoho-vdt/rules?client=' || min(client_id) || '&case=' || min(case_id) FROM cases"],
        ["/proposals"] = ["'proposals'"],
        ["/reports/consistency"] = ["'reports/consistency'"],
        ["/run"] = ["'run'"],
        ["/run/messages/{Key}"] = ["'run/messages/' || min(key) FROM messages"],
        ["/run/tomorrow"] = ["'run/tomorrow'"],
        ["/sample-day/{Day}"] = ["'sample-day/2026-03-10'"],
        ["/sign-in"] = ["'sign-in'"],
        ["/sign-in/code"] = ["'sign-in/code'"],
        ["/tasks"] = ["'tasks'"],
        ["/tasks/{Key}"] = ["'tasks/' || min(key) FROM tasks WHERE kind <> 0"],
        ["/templates"] = ["'templates'"],
        ["/templates/{Id}/{Language}/{Name}"] = ["'templates/zoho-vdt/nl/herinnering'"],
        ["/welcome/{Secret}"] = ["'welcome/unknown'"], // the page with a true link: InitializeAsync and BrowserTests
    };

    private OfficeFolder folder = null!;
    private ServedOffice site = null!;
    private Chromium chromium = null!;

    public async ValueTask InitializeAsync()
    {
        Chromium.IsNeeded();
        folder = (await demo.FolderAsync()).Copy();
        site = await ServedOffice.StartAsync(folder);
        chromium = await Chromium.LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
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
    public void Every_page_is_in_the_table() =>
        Assert.Equal(
            typeof(App).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Order(StringComparer.Ordinal),
            Shown.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task No_page_keeps_anybody_out()
    {
        var page = await chromium.PageAsync();
        page.SetDefaultTimeout(60_000);
        var found = new List<string>();
        await page.GotoAsync(site.Welcome!.ToString());
        await JudgeAsync(page, found);
        await page.Locator("#password").FillAsync(SiteAccounts.Password);
        await page.Locator("#again").FillAsync(SiteAccounts.Password);
        await page.Locator(".door button").ClickAsync();
        await page.WaitForURLAsync(site.Address.ToString());

        foreach (var language in new[] { "nl-NL", "en-IE" })
        {
            await page.Context.AddCookiesAsync([new() { Name = "dunning.culture", Value = $"c%3D{language}%7Cuic%3D{language}", Url = site.Address.ToString() }]);
            foreach (var address in Shown.Values.SelectMany(addresses => addresses).SelectMany(Addresses))
            {
                await page.GotoAsync(new Uri(site.Address, address).ToString());
                await JudgeAsync(page, found);
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_test_for_what_keeps_people_out_can_fail()
    {
        var page = await chromium.PageAsync();
        await page.GotoAsync(new Uri(site.Address, "sign-in").ToString());
        await page.EvaluateAsync("document.querySelector('label[for=name]').remove()");

        Assert.Contains(await Axe.ViolationsAsync(page), violation => violation.StartsWith("label:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_may_have_it_dark_on_a_light_device_and_paper_stays_white()
    {
        var page = await chromium.PageAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.GotoAsync(new Uri(site.Address, "sign-in").ToString());
        Assert.Equal("rgb(244, 246, 248)", await GroundAsync());

        await page.Locator(".preferences summary").ClickAsync();
        await page.Locator("#preferences-look").SelectOptionAsync("Dark");
        await page.Locator(".preferences-form .btn-primary").ClickAsync();
        await page.Locator("html[data-look=Dark]").WaitForAsync();

        Assert.Equal("rgb(18, 24, 31)", await GroundAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await GroundAsync());
        Assert.False(await page.Locator(".topbar").IsVisibleAsync());

        Task<string> GroundAsync() => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
    }

    private static async Task JudgeAsync(IPage page, List<string> found)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            found.AddRange((await Axe.ViolationsAsync(page)).Select(violation => string.Create(CultureInfo.InvariantCulture, $"{new Uri(page.Url).PathAndQuery} {scheme} {violation}")));
        }
    }

    private IReadOnlyList<string> Addresses(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        var addresses = connection.Query<string?>("SELECT " + sql).OfType<string>().ToList();
        return addresses.Count > 0 ? addresses : throw new InvalidOperationException("Nothing in the sample office for: " + sql);
    }
}
