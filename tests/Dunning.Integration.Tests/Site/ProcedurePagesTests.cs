using System.Globalization;
using System.Net;
using Dunning.Operations.Procedures;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>The pages of procedures, without a browser's script, on a real office.</summary>
public sealed class ProcedurePagesTests : IAsyncLifetime
{
    private const string Page = "/procedures/" + ProcedureSite.Procedure;
    private const string Sheet = Page + "/publish";

    private ProcedureSite site = null!;
    private Visitor visitor = null!;

    private static CancellationToken None => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        site = await ProcedureSite.StartAsync();
        visitor = await site.SignedInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task The_list_shows_where_each_procedure_stands_and_who_follows_it()
    {
        await site.DraftAsync(ProcedureSite.SecondReminderAfter(20));

        var page = await visitor.ReadAsync("/procedures");

        Assert.All(new[] { "Zes stappen", "Gepubliceerd", "Concept", "versie 2 · versie 1", "v1: 3", "Bakkerij bakkerij" }, wanted => Assert.Contains(wanted, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_lays_the_procedure_out_on_the_days_of_a_sample_invoice()
    {
        var page = await visitor.ReadAsync(Page + "?due=2026-03-27");

        // Three days after the due date is a Monday; a week later, a Monday that is Easter is none.
        Assert.All(
            new[] { "D+3", "ma 30 mrt 2026", "D+11", "di 7 apr 2026", "Tweede herinnering", "Toezegging", "Als betaald", "versie 1" },
            wanted => Assert.Contains(wanted, page, StringComparison.Ordinal));
        Assert.Contains($"href=\"procedures/{ProcedureSite.Procedure}?version=1#step-review1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_are_compared_in_words_in_both_languages()
    {
        await site.DraftAsync(ProcedureSite.SecondReminderAfter(20));

        var dutch = await visitor.ReadAsync(Page + "/difference?from=1&to=2");
        await visitor.SubmitAsync("/procedures", "preferences", ("culture", "en-IE"));
        var english = await visitor.ReadAsync(Page + "/difference?from=1&to=2");

        Assert.Contains("Standaardwaarde", dutch, StringComparison.Ordinal);
        Assert.Contains("<del>7</del>", dutch, StringComparison.Ordinal);
        Assert.Contains("<ins>20</ins>", english, StringComparison.Ordinal);
        Assert.Contains("1 difference", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("niets.json", "hallo", "geen geldige JSON")]
    [InlineData("other.json", "{\"definitionId\":\"x\",\"root\":{\"type\":\"Elsa.Sequence\"}}", "geen werkstroom van Elsa")]
    [InlineData("empty.json", "{\"definitionId\":\"x\",\"root\":{\"type\":\"Elsa.Flowchart\",\"id\":\"f\",\"activities\":[],\"connections\":[]}}", "geen stappen")]
    public async Task An_import_of_something_else_is_refused_in_words(string name, string content, string wanted)
    {
        var before = await site.Procedures.VersionsAsync(null, None);

        var response = await visitor.UploadAsync("/procedures", "import", "Form.File", name, content);

        Assert.Contains(wanted, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal(before, await site.Procedures.VersionsAsync(null, None));
    }

    [Fact]
    public async Task What_was_exported_can_be_imported()
    {
        var exported = await (await visitor.GetAsync(Page + "/export?version=1")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var response = await visitor.UploadAsync("/procedures", "import", "Form.File", "zoho.json", exported);

        Assert.EndsWith("/procedures/zoho-vdt-2", response.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        var draft = Assert.Single(await site.Procedures.VersionsAsync("zoho-vdt-2", None));
        Assert.Equal((VersionStatus.Draft, SiteAccounts.Administrator), (draft.Status, draft.Stamp.By));
    }

    [Fact]
    public async Task A_copy_remembers_its_origin()
    {
        var response = await visitor.SubmitAsync("/procedures", "new", ("Form.Name", "Zacht"), ("Form.From", ProcedureSite.Procedure + " 1"));

        Assert.Contains("begonnen als kopie van zoho-vdt, versie 1", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_with_errors_is_not_published()
    {
        await site.DraftAsync(ProcedureSite.NoTemplate);

        var response = await visitor.SubmitAsync(Sheet, "publish", ("Form.Note", "omdat het kan"), ("Form.Sure", "true"));

        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Het concept heeft fouten", page, StringComparison.Ordinal);
        Assert.Contains(">Herinnering</a>", page, StringComparison.Ordinal);
        Assert.Equal(1, (await site.Procedures.LatestAsync(ProcedureSite.Procedure, None))!.Version);
    }

    [Fact]
    public async Task Nothing_is_published_without_a_note()
    {
        await site.DraftAsync(ProcedureSite.SecondReminderAfter(20));

        var response = await visitor.SubmitAsync(Sheet, "publish", ("Form.Note", "  "), ("Form.Sure", "true"));

        Assert.Contains("Schrijf op waarom", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal(1, (await site.Procedures.LatestAsync(ProcedureSite.Procedure, None))!.Version);
    }

    [Fact]
    public async Task Who_was_overtaken_is_told_and_loses_nothing()
    {
        await site.DraftAsync(ProcedureSite.SecondReminderAfter(20));
        var page = await (await visitor.GetAsync(Sheet)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await site.DraftAsync(ProcedureSite.SecondReminderAfter(30), by: "Cas");

        var response = await visitor.SendAsync(Sheet, page, "publish", ("Form.Note", "langer wachten"), ("Form.Sure", "true"));

        var answer = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Iemand heeft het concept intussen gewijzigd", answer, StringComparison.Ordinal);
        Assert.Contains("langer wachten</textarea>", answer, StringComparison.Ordinal);
        Assert.Contains("<ins>30</ins>", answer, StringComparison.Ordinal);
        Assert.Equal(1, (await site.Procedures.LatestAsync(ProcedureSite.Procedure, None))!.Version);
    }

    [Fact]
    public async Task Who_publishes_what_is_gone_is_told_and_keeps_the_note()
    {
        var draft = await site.DraftAsync(ProcedureSite.SecondReminderAfter(20));
        var page = await (await visitor.GetAsync(Sheet)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await site.Procedures.DiscardDraftAsync(ProcedureSite.Procedure, draft.Revision, draft.Stamp, None);

        var response = await visitor.SendAsync(Sheet, page, "publish", ("Form.Note", "langer wachten"), ("Form.Sure", "true"));

        var answer = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Er is geen concept meer", answer, StringComparison.Ordinal);
        Assert.Contains("langer wachten", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_published_with_its_note_and_running_cases_move_along()
    {
        await site.DraftAsync(ProcedureSite.SecondReminderAfter(20));
        var sheet = await UntilAsync(Sheet, "id=\"backtest\"");
        Assert.Contains("3 van 3 dossiers verlopen anders.", sheet, StringComparison.Ordinal);
        Assert.Contains("Café Ijsbeer · F1", sheet, StringComparison.Ordinal);

        var response = await visitor.SubmitAsync(Sheet, "publish", ("Form.Note", "langer wachten"), ("Form.Running", "move"), ("Form.Sure", "true"));

        Assert.Contains("moved=", response.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        var page = await UntilAsync(response.RequestMessage.RequestUri.PathAndQuery, "id=\"moving-cases\"");
        Assert.Contains("langer wachten", page, StringComparison.Ordinal);
        Assert.Equal("v2:3", await site.FollowedAsync());
        Assert.Equal(new VersionStamp(ProcedureSite.Today, SiteAccounts.Administrator, "langer wachten"), (await site.Procedures.LatestAsync(ProcedureSite.Procedure, None))!.Stamp);
    }

    [Fact]
    public async Task A_draft_is_planned_for_a_later_day_and_the_plan_is_taken_back()
    {
        await site.DraftAsync(ProcedureSite.SecondReminderAfter(20));
        var day = ProcedureSite.Today.AddDays(5);
        (string, string)[] Fields(string text) => [("Form.Note", "langer wachten"), ("Form.Day", text), ("Form.Running", "move"), ("Form.Sure", "true")];

        var refused = await visitor.SubmitAsync(Sheet, "publish", Fields(Iso(ProcedureSite.Today.AddDays(-1))));
        Assert.Contains("De ingangsdatum is geen dag, of ligt vóór vandaag", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        var response = await visitor.SubmitAsync(Sheet, "publish", Fields(Iso(day)));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("id=\"planned\"", page, StringComparison.Ordinal);
        Assert.Contains("Lopende dossiers gaan mee.", page, StringComparison.Ordinal);
        Assert.Equal(new PlannedPublication(ProcedureSite.Procedure, 2, 1, day, true, new VersionStamp(ProcedureSite.Today, SiteAccounts.Administrator, "langer wachten")), Assert.Single(await site.Procedures.PlansAsync(None)));
        Assert.Equal(1, (await site.Procedures.LatestAsync(ProcedureSite.Procedure, None))!.Version);

        await visitor.SubmitAsync(Page, "unplan");
        Assert.Empty(await site.Procedures.PlansAsync(None));
        Assert.Contains("plan voor versie 2 ingetrokken", WebUtility.HtmlDecode(await (await visitor.GetAsync(Page)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_old_version_is_brought_back_as_a_draft_and_a_version_retracted()
    {
        await visitor.SubmitAsync(Page, "revert-1");
        var draft = await site.Procedures.DraftAsync(ProcedureSite.Procedure, None);
        await visitor.SubmitAsync(Page, "retract-1");

        Assert.Equal((new VersionOrigin(ProcedureSite.Procedure, 1), SiteAccounts.Administrator), (draft!.Version.Origin, draft.Version.Stamp.By));
        Assert.Null(await site.Procedures.LatestAsync(ProcedureSite.Procedure, None));
    }

    [Fact]
    public async Task The_desk_reads_and_changes_nothing()
    {
        await site.DraftAsync(ProcedureSite.SecondReminderAfter(20));
        using var anja = await site.SignedInAsync(SiteAccounts.Staff);
        var hers = await (await anja.GetAsync(Page)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var others = await (await visitor.GetAsync(Page)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await anja.GetAsync(Page)).StatusCode);
        Assert.DoesNotContain("retract-1", hers, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await anja.GetAsync(Sheet)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await anja.SendAsync(Page, others, "retract-1")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await anja.SendAsync(Page, hers.Replace("action=\"preferences\"", "", StringComparison.Ordinal), "nl-NL", ("_handler", "retract-1"))).StatusCode);
        Assert.Equal(1, (await site.Procedures.LatestAsync(ProcedureSite.Procedure, None))!.Version);
    }

    // What is worked out beside the pages is there soon.
    private async Task<string> UntilAsync(string path, string wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var page = await visitor.ReadAsync(path);
            if (page.Contains(wanted, StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(100, patience.Token);
        }
    }
}
