using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Core.Languages;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Tasks;
using Dunning.Web.Site;
using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>A morning at the desk in a real browser, over a real store, without a mouse.</summary>
public sealed class CallDeskBrowserTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    // What is typed for each outcome: its key, and whether a day must be chosen or a note written.
    private static readonly (CallOutcome Outcome, string Key, bool Day, bool Note)[] Morning =
    [
        (CallOutcome.PromiseToPay, "1", true, false), (CallOutcome.AlreadyPaid, "2", false, false), (CallOutcome.Dispute, "3", false, true), (CallOutcome.PlanRequested, "4", false, false),
        (CallOutcome.NoAnswer, "5", false, false), (CallOutcome.Voicemail, "6", false, false), (CallOutcome.WrongNumber, "7", false, false), (CallOutcome.CallBack, "8", true, false),
        (CallOutcome.Refuses, "9", false, true), (CallOutcome.CannotPay, "0", false, false),
    ];

    private readonly List<string> complaints = [];
    private Chromium chromium = null!;
    private RunningSite? site;

    public async ValueTask InitializeAsync()
    {
        Chromium.IsNeeded();
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
    }

    [Fact]
    public async Task Ten_calls_are_worked_and_one_is_undone()
    {
        site = await CallDesk.StartAsync(Morning.Length);
        var page = await OpenAsync(SiteAccounts.Administrator, "calls");
        await PictureAsync(page, "calls-list");
        await page.Keyboard.PressAsync("j");

        foreach (var (outcome, key, day, note) in Morning)
        {
            var task = await OnCallAsync(page);
            var before = await site.Get<ICaseStore>().EventsAsync(task.Task.CaseId, None);
            await page.Keyboard.PressAsync(key);
            if (day)
            {
                await page.Locator("#spoken:focus").WaitForAsync();
                await page.Keyboard.TypeAsync("mevrouw Jansen");
                await page.Locator("[data-day]").Nth(2).FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                await page.Locator("#day:focus").WaitForAsync();
            }

            if (note)
            {
                await page.Locator("#spoken:focus").WaitForAsync();
                await page.Keyboard.PressAsync("Escape");
                await page.Keyboard.PressAsync("n");
                await page.Locator("#note:focus").WaitForAsync();
                await page.Keyboard.TypeAsync("levering niet compleet");
            }

            var result = new TaskResult(
                outcome.ToString(), SiteAccounts.Administrator, day ? "mevrouw Jansen" : null, day ? await TodayAsync(7) : null, null, note ? "levering niet compleet" : null);
            var foreseen = await site.Get<ForeseeTaskResult>().ExecuteAsync(task.Task.Key, result, None);
            var sentence = string.Join(' ', foreseen!.Led.Select(why => Dunning.Cases.Traces.TraceText.Sentence(why, Language.Dutch)));
            await page.Locator("[data-foreseen]", new() { HasText = sentence }).WaitForAsync();
            await PictureAsync(page, "call-" + outcome);
            await page.Keyboard.PressAsync("Control+Enter");
            await RecordedAsync(page, outcome);
            Assert.Equal(sentence, await StoredAsync(task, before.Count));
            if (outcome == CallOutcome.Dispute)
            {
                await page.Keyboard.PressAsync("u");
                await page.GetByText("Teruggenomen: het staat weer open").WaitForAsync();
                await PictureAsync(page, "call-undone");
                Assert.Equal(task.Task.Key, (await OnCallAsync(page)).Task.Key);
                Assert.Equal("levering niet compleet", await page.Locator("#note").InputValueAsync());
                Assert.Null((await CaseAsync(task)).Dispute);
                await page.Keyboard.PressAsync("Control+Enter");
                await RecordedAsync(page, outcome);
                Assert.NotNull((await CaseAsync(task)).Dispute);
            }
        }

        await page.WaitForURLAsync("**/calls");
        await PictureAsync(page, "calls-done");
        Assert.Empty(await site.Get<OfferCalls>().ExecuteAsync(DeskScope.Office, None));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_second_person_meets_the_claim_and_loses_nothing()
    {
        site = await CallDesk.StartAsync(2);
        var first = await OpenAsync(SiteAccounts.Administrator, "calls");
        await first.Keyboard.PressAsync("j");
        var task = await OnCallAsync(first);

        var second = await OpenAsync(SiteAccounts.Staff, "calls");
        await second.GetByText("kantoor is hiermee bezig.").WaitForAsync();
        await second.GotoAsync(first.Url);
        await second.Locator("[data-claimed]").WaitForAsync();
        await second.Keyboard.PressAsync("5");
        await second.Locator("#note:focus").WaitForAsync();
        await second.Keyboard.TypeAsync("toch maar gebeld");
        await second.Keyboard.PressAsync("Control+Enter");
        await second.GetByText("Een collega is hiermee bezig").WaitForAsync();
        Assert.Equal("toch maar gebeld", await second.Locator("#note").InputValueAsync());
        await PictureAsync(second, "call-claimed");
        Assert.NotNull(await site.Get<ITaskList>().FindAsync(task.Task.Key, None));

        // Who leaves gives it back.
        await first.GotoAsync(new Uri(site.Address, "calls").ToString());
        await second.WaitForFunctionAsync("async () => !(await (await fetch(location.href)).text()).includes('data-claimed')");
        await second.Keyboard.PressAsync("Control+Enter");
        await RecordedAsync(second, CallOutcome.NoAnswer);
        Assert.Equal("toch maar gebeld", (await site.Get<ICaseStore>().EventsAsync(task.Task.CaseId, None)).OfType<CaseEvent.TaskEnded>().Last().Result.Note);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_payment_that_comes_in_during_a_call_is_told_and_reckoned_with()
    {
        site = await CallDesk.StartAsync(1);
        var page = await OpenAsync(SiteAccounts.Administrator, "calls");
        await page.Keyboard.PressAsync("j");
        var task = await OnCallAsync(page);
        await page.Keyboard.PressAsync("1");
        await page.Locator("#spoken:focus").WaitForAsync();
        await page.Locator("[data-day]").Nth(2).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-foreseen]", new() { HasText = "1.000,00" }).WaitForAsync();

        await site.Get<RecordPayment>().ExecuteAsync(task.Task.CaseId, await TodayAsync(0), 400, "1", SiteAccounts.Staff, None);

        await page.Locator(".arrived").GetByText("zojuist binnengekomen").WaitForAsync();
        await page.Locator("#owed", new() { HasText = "600,00" }).WaitForAsync();
        await page.Locator("[data-foreseen]", new() { HasText = "600,00" }).WaitForAsync();
        await PictureAsync(page, "call-payment");
        await page.Keyboard.PressAsync("Control+s");
        await page.WaitForURLAsync("**/calls");
        Assert.Equal(600, (await CaseAsync(task)).Promise!.Amount);
        Assert.Empty(complaints);
    }

    // The page before may still show what was recorded before.
    private static Task RecordedAsync(IPage page, CallOutcome outcome) =>
        page.Locator("html.js [role=status]", new() { HasText = "Vastgelegd: " + Texts.InDutch("outcome." + outcome) + "." }).WaitForAsync();

    private async Task<string> StoredAsync(OpenTask task, int before) =>
        Consequence.Sentence([.. (await site!.Get<ICaseStore>().EventsAsync(task.Task.CaseId, None)).Skip(before)], Language.Dutch);

    private async Task<CaseState> CaseAsync(OpenTask task) => (await site!.Get<ICaseStore>().FindAsync(task.Task.CaseId, await TodayAsync(0), None))!.State;

    private async Task<DateOnly> TodayAsync(int days) => (await site!.Get<IOfficeClock>().TodayAsync(None)).AddDays(days);

    private async Task<OpenTask> OnCallAsync(IPage page)
    {
        // The keys work once the script does.
        await page.Locator("html.js [data-outcomes]").WaitForAsync();
        var open = await site!.Get<ITaskList>().FindAsync(Uri.UnescapeDataString(new Uri(page.Url).Segments[^1]), None);
        Assert.NotNull(open);
        return open;
    }

    private async Task<IPage> OpenAsync(string person, string path)
    {
        var context = await chromium.PersonAsync();
        context.SetDefaultTimeout(90_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site!.Address, "sign-in").ToString());
        await page.Locator("#name").FillAsync(person);
        await page.Locator("#password").FillAsync(SiteAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.Address.ToString());
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [page.Url + " " + message.Text] : []);
        page.PageError += (_, error) => complaints.Add(page.Url + " " + error);
        await page.GotoAsync(new Uri(site.Address, path).ToString());
        return page;
    }

    private static async Task PictureAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Chromium.Picture("desk", name), FullPage = true });
}
