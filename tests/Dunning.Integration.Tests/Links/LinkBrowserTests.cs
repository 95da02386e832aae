using Dunning.Cases.Activities;
using Dunning.Cases.Lifecycle;
using Dunning.Integration.Tests.Site;
using Dunning.Operations.Approvals;
using Dunning.Operations.Desk;
using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.Links;

/// <summary>A debtor on a telephone and a client at a desk, behind their links in a real browser, without a mouse. Pictures are left in artifacts/screenshots.</summary>
public sealed class LinkBrowserTests : IAsyncLifetime
{
    private readonly List<string> complaints = [];
    private LinkOffice office = null!;
    private Chromium chromium = null!;

    public async ValueTask InitializeAsync()
    {
        Chromium.IsNeeded();
        office = await LinkOffice.StartAsync();
        chromium = await Chromium.LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
            await office.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_debtor_disputes_and_the_case_stops()
    {
        var own = await office.CaseAsync();
        var page = await OpenAsync(390, office.DebtorPath(own));
        await PictureAsync(page, "phone", "owed");

        await page.Locator("details.action").Filter(new() { Has = page.Locator("#contest-reason") }).Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#contest-reason").FocusAsync();
        await page.Keyboard.TypeAsync("Het bedrag");
        await page.Locator("#contest-text").FocusAsync();
        await page.Keyboard.TypeAsync("Er staat een uur te veel op.");
        await PictureAsync(page, "phone", "owed-contest");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".note-done").WaitForAsync();
        await PictureAsync(page, "phone", "owed-contested");
        await FitsAsync(page, 390);

        var state = (await DossierAsync(own)).State;
        Assert.Equal(CaseStatus.Disputed, state.Status);
        Assert.Contains("Er staat een uur te veel op.", state.Dispute!.Text, StringComparison.Ordinal);
        for (var days = 1; days < 10; days++)
        {
            await office.RunAsync(LinkOffice.First.AddDays(days));
        }

        Assert.Equal(state.Messages, (await DossierAsync(own)).State.Messages);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_client_approves_a_handover()
    {
        var asked = (await office.UntilAskedAsync()).Single(approval => approval.Task.ClientId == "bakkerij");
        var page = await OpenAsync(1280, office.ApprovalPath(asked));
        await PictureAsync(page, "desk", "approval");

        await page.Locator("#approval-reason").FocusAsync();
        await page.Keyboard.TypeAsync("Ga uw gang.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#approval").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await PictureAsync(page, "desk", "approved");

        var ended = Assert.Single((await DossierAsync(asked.Task.Task.CaseId)).Timeline.Select(entry => entry.Event).OfType<CaseEvent.TaskEnded>(), ended => ended.Key == asked.Task.Task.Key);
        Assert.Equal((RequestApproval.Approved, "Ga uw gang."), (ended.Result.Outcome, ended.Result.Note));
        Assert.Null(await office.Use<IApprovals>().FindAsync(asked.Id, CancellationToken.None));
        Assert.Empty(complaints);
    }

    private async Task<IPage> OpenAsync(int width, string path)
    {
        var page = await chromium.PageAsync(width);
        page.SetDefaultTimeout(60_000);
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(new Uri(office.Address, path).ToString());
        await FitsAsync(page, width);
        return page;
    }

    private static async Task FitsAsync(IPage page, int width) =>
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, page.Url + " is wider than the screen");

    private static async Task PictureAsync(IPage page, string device, string name) => await page.ScreenshotAsync(new() { Path = Chromium.Picture(device, name), FullPage = true });

    private async Task<Dossier> DossierAsync(long caseId) => (await office.Use<IDesk>().DossierAsync(DeskScope.Office, caseId, LinkOffice.First, CancellationToken.None))!;
}
