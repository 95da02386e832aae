using System.Net;
using System.Text;
using Dunning.Cases.Procedures;
using Dunning.Operations.Clients;
using Xunit;

namespace Dunning.Integration.Tests.Site;

public sealed class RulesDeskTests : IAsyncLifetime
{
    private const string Desk = "/procedures/" + DeskSite.Procedure + "/rules";
    private const string OfTheBakery = Desk + "?client=bakkerij-de-vries";

    private static readonly (string, string)[] AllOn = [("t0.r0.on", "true"), ("t0.r1.on", "true"), ("t1.r0.on", "true"), ("t1.r1.on", "true")];

    private RunningSite site = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await DeskSite.StartAsync();
        visitor = await Visitor.SignedInAsync(site);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task The_rules_are_there_as_table_and_as_text_with_the_facts_to_choose_from()
    {
        var page = await visitor.ReadAsync(Desk);

        Assert.Contains("name=\"t0.r0.c0\" value=\"true\"", page, StringComparison.Ordinal);
        Assert.Contains("\"Expression\": \"!debtor.IsConsumer\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"invoice.Open\" label=\"openstaand", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Niets op aan te merken.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_cell_changes_the_text_and_stores_nothing()
    {
        var answer = await CheckAsync(Desk, "table", null, [.. AllOn, ("t0.r1.condition", "invoice.Open > 500m")]);

        Assert.Contains("!debtor.IsConsumer && invoice.Open > 500m", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"rule-tables\"", answer, StringComparison.Ordinal);
        Assert.Null(await DeskSite.DraftAsync(site));
    }

    [Fact]
    public async Task A_changed_text_changes_the_table_and_stores_nothing()
    {
        var answer = await CheckAsync(Desk, "text", text => text.Replace("!debtor.IsConsumer", "!debtor.IsConsumer && invoice.DaysOverdue > 30", StringComparison.Ordinal), AllOn);

        Assert.Contains("value=\"> 30\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", answer, StringComparison.Ordinal);
        Assert.Null(await DeskSite.DraftAsync(site));
    }

    [Fact]
    public async Task A_rule_that_does_not_compile_is_told_with_its_place_and_a_hint()
    {
        var answer = await CheckAsync(Desk, "text", text => text.Replace("!debtor.IsConsumer", "!debtor.IsConsumr", StringComparison.Ordinal), AllOn);

        Assert.Contains("IsConsumr", answer, StringComparison.Ordinal);
        Assert.Contains("did you mean", answer, StringComparison.Ordinal);
        Assert.Contains("Rules[1]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_says_nothing_is_told_and_is_not_saved()
    {
        var response = await visitor.SubmitAsync(Desk, "rules", [.. await FieldsAsync(Desk), .. AllOn, ("t0.r1.c0", "=> perhaps ("), ("Do", "save")]);

        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains("Deze cel zegt niets over haar kolom.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"=> perhaps (\"", page, StringComparison.Ordinal);
        Assert.Null(await DeskSite.DraftAsync(site));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[[[[1]]]]")]
    [InlineData("huge")]
    [InlineData("deep")]
    [InlineData("nested")]
    [InlineData("""[{"WorkflowName":"x","Rules":[{"RuleName":"a","Expression":"System.IO.File.Delete(\"/etc/passwd\")"}]}]""")]
    [InlineData("""[{"WorkflowName":"x","Rules":[{"RuleName":"a","Expression":"debtor.GetType().Assembly.GetTypes().Length > 0"}]}]""")]
    [InlineData("""[{"WorkflowName":"x","WorkflowsToInject":["x"],"Rules":[{"RuleName":"<script>alert(1)</script>","Expression":"true"},{"RuleName":"<script>alert(1)</script>","Expression":"1/0 > 1"}]}]""")]
    public async Task Whatever_is_typed_gives_findings_and_never_an_error_page(string text)
    {
        text = text switch
        {
            "huge" => "[{\"WorkflowName\":\"" + new string('x', 900_000) + "\"}]",
            "deep" => new string('[', 5_000),
            "nested" => "[{\"WorkflowName\":\"x\",\"Rules\":[{\"RuleName\":\"a\",\"Expression\":\"" + new string('(', 20_000) + "true" + new string(')', 20_000) + "\"}]}]",
            _ => text,
        };
        foreach (var desk in new[] { Desk, OfTheBakery })
        {
            var answer = await CheckAsync(desk, "text", _ => text, [.. AllOn, ("case", FakeDesk.Running.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
            Assert.Contains("finding-list", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", await RawAsync(desk, text), StringComparison.Ordinal);

            var saved = await visitor.SubmitAsync(desk, "rules", [.. await FieldsAsync(desk), .. AllOn, ("Text", text), ("Do", "check")]);
            Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        }
    }

    [Fact]
    public async Task Saving_begins_a_draft_in_the_name_of_who_did_it()
    {
        await visitor.SubmitAsync(Desk, "rules", [.. await FieldsAsync(Desk), .. AllOn, ("t0.r1.condition", "invoice.Open > 500m"), ("Do", "save")]);

        var draft = await DeskSite.DraftAsync(site);
        Assert.Equal(("kantoor", 1), (draft!.Version.Stamp.By, draft.Version.Revision));
        Assert.Contains("invoice.Open > 500m", Encoding.UTF8.GetString(draft.Files.Find(ProcedureFiles.Rules)!), StringComparison.Ordinal);
        Assert.Contains("Concept van versie 2, revisie 1", await visitor.ReadAsync(Desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_late_is_told_and_loses_nothing()
    {
        var seen = await (await visitor.GetAsync(Desk)).Content.ReadAsStringAsync();
        await visitor.SubmitAsync(Desk, "rules", [.. await FieldsAsync(Desk), .. AllOn, ("t0.r1.condition", "invoice.Open > 500m"), ("Do", "save")]);

        (string, string)[] late = [.. Fields(seen), .. AllOn, ("t0.r1.condition", "invoice.Open > 900m"), ("Do", "save")];
        var page = WebUtility.HtmlDecode(await (await visitor.SendAsync(Desk, seen, "rules", late)).Content.ReadAsStringAsync());

        Assert.Contains("Iemand anders heeft deze regels intussen gewijzigd.", page, StringComparison.Ordinal);
        Assert.Contains("invoice.Open > 900m", page, StringComparison.Ordinal);
        Assert.Equal(1, (await DeskSite.DraftAsync(site))!.Version.Revision);

        await visitor.SendAsync(Desk, seen, "rules", [.. late[..^1], ("Do", "force")]);
        Assert.Contains("invoice.Open > 900m", Encoding.UTF8.GetString((await DeskSite.DraftAsync(site))!.Files.Find(ProcedureFiles.Rules)!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_invoice_shows_what_every_rule_says_and_why()
    {
        var answer = await CheckAsync(Desk, "case", null, [.. AllOn, ("case", "123"), ("t0.r1.condition", "invoice.Open > 500m")]);

        Assert.Contains("verder met Zakelijk", answer, StringComparison.Ordinal);
        Assert.Contains("omdat", answer, StringComparison.Ordinal);
        Assert.Contains("€ 1.850,00 > € 500,00", answer.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("verder met Zakelijk", await visitor.ReadAsync(Desk + "?case=123"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_overrides_a_rule_and_goes_back_to_the_office()
    {
        await visitor.SubmitAsync(OfTheBakery, "rules", [.. await FieldsAsync(OfTheBakery), .. AllOn, ("t0.r1.condition", "invoice.Open > 25m"), ("Do", "save")]);

        Assert.Contains("basedOn", (await DeskSite.ClientAsync(site, "bakkerij-de-vries")).ProcedureRules, StringComparison.Ordinal);
        Assert.Null((await DeskSite.ClientAsync(site, "studio-noord")).ProcedureRules);
        var page = await visitor.ReadAsync(OfTheBakery);
        Assert.Contains(">aangepast<", page, StringComparison.Ordinal);
        Assert.Contains(">kantoor<", page, StringComparison.Ordinal);
        var change = Assert.Single(await site.Get<IClientBook>().ChangesAsync("bakkerij-de-vries", 10, CancellationToken.None));
        Assert.Equal(("procedureRules", "kantoor"), (change.Setting, change.By));

        var restored = await CheckAsync(OfTheBakery, "command", null, [.. AllOn, ("Do", "restore 0 1")]);
        Assert.DoesNotContain("aangepast", restored, StringComparison.Ordinal);
        Assert.DoesNotContain("basedOn", restored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_switches_a_rule_off_and_adds_one()
    {
        var off = await CheckAsync(OfTheBakery, "table", null, [("t0.r0.on", "true")]);
        Assert.Contains("uitgezet", off, StringComparison.Ordinal);

        var added = await CheckAsync(OfTheBakery, "command", null, [.. AllOn, ("Do", "add 0")]);
        Assert.Contains("eigen regel", added, StringComparison.Ordinal);
        Assert.Contains("\"place\": \"last\"", added, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_office_that_a_client_stands_on_is_a_conflict()
    {
        await visitor.SubmitAsync(OfTheBakery, "rules", [.. await FieldsAsync(OfTheBakery), .. AllOn, ("t0.r1.condition", "invoice.Open > 25m"), ("Do", "save")]);

        var answer = await CheckAsync(Desk, "table", null, [.. AllOn, ("t0.r1.condition", "invoice.DaysOverdue > 60")]);

        Assert.Contains("Botsingen met regels van opdrachtgevers", answer, StringComparison.Ordinal);
        Assert.Contains("Bakkerij De Vries", answer, StringComparison.Ordinal);
        Assert.Contains("invoice.Open > 25m", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/procedures/nothing/rules")]
    [InlineData(Desk + "?client=nobody")]
    [InlineData("/procedures/%2e%2e%2fx/rules")]
    public async Task What_is_not_there_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).StatusCode);

    [Fact]
    public async Task Staff_read_and_try_and_change_nothing_and_clients_see_nothing()
    {
        using var anja = await Visitor.SignedInAsync(site, SiteAccounts.Staff);
        using var bram = await Visitor.SignedInAsync(site, SiteAccounts.StaffOfTheStudio);
        using var baker = await Visitor.SignedInAsync(site, SiteAccounts.TheBaker);
        var page = await anja.ReadAsync(Desk + "?case=123");
        Assert.Contains("verder met Zakelijk", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"save\"", page, StringComparison.Ordinal);

        var form = await (await visitor.GetAsync(Desk)).Content.ReadAsStringAsync();
        var token = await (await anja.GetAsync("/account")).Content.ReadAsStringAsync();
        var own = token[token.IndexOf("__RequestVerificationToken", StringComparison.Ordinal)..];
        own = own[(own.IndexOf("value=\"", StringComparison.Ordinal) + 7)..];
        var response = await anja.SendAsync(
            Desk, form.Replace("__RequestVerificationToken", "__Other", StringComparison.Ordinal), "rules",
            [.. Fields(form), .. AllOn, ("__RequestVerificationToken", own[..own.IndexOf('"', StringComparison.Ordinal)]), ("t0.r1.condition", "invoice.Open > 500m"), ("Do", "save")]);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Null(await DeskSite.DraftAsync(site));
        Assert.Equal(HttpStatusCode.NotFound, (await bram.GetAsync(OfTheBakery)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await baker.GetAsync(OfTheBakery)).StatusCode);
    }

    private static (string Name, string Value)[] Fields(string page) => [("Text", WebUtility.HtmlDecode(TextOf(page)))];

    private static string TextOf(string page)
    {
        var from = page.IndexOf('>', page.IndexOf("<textarea", StringComparison.Ordinal)) + 1;
        return page[from..page.IndexOf("</textarea>", from, StringComparison.Ordinal)];
    }

    private async Task<(string Name, string Value)[]> FieldsAsync(string desk) => Fields(await (await visitor.GetAsync(desk)).Content.ReadAsStringAsync());

    private async Task<string> CheckAsync(string desk, string from, Func<string, string>? change, IEnumerable<(string Name, string Value)> fields) =>
        WebUtility.HtmlDecode(await AnswerAsync(desk, from, change, fields));

    private Task<string> RawAsync(string desk, string text) => AnswerAsync(desk, "text", _ => text, AllOn);

    private async Task<string> AnswerAsync(string desk, string from, Func<string, string>? change, IEnumerable<(string Name, string Value)> fields)
    {
        var page = await (await visitor.GetAsync(desk)).Content.ReadAsStringAsync();
        var text = WebUtility.HtmlDecode(TextOf(page));
        var query = desk.Contains('?', StringComparison.Ordinal) ? "&from=" + from : "?from=" + from;
        var response = await visitor.SendAsync(desk.Replace("/rules", "/rules/check", StringComparison.Ordinal) + query, page, "rules", [("Text", change is null ? text : change(text)), .. fields]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
