using System.Net;
using Dunning.Core.Findings;
using Dunning.Operations.Clients;
using Xunit;

namespace Dunning.Integration.Tests.Site;

public sealed class ClientPagesTests : IAsyncLifetime
{
    private const string Bakery = "/clients/bakkerij-de-vries";

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
    public async Task The_list_shows_every_client_with_its_procedure()
    {
        var page = await visitor.ReadAsync("/clients");

        Assert.Contains("href=\"clients/studio-noord\"", page, StringComparison.Ordinal);
        Assert.Contains("Zes stappen (Zoho + VDT)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_shows_its_settings_and_where_each_comes_from()
    {
        var page = await visitor.ReadAsync(Bakery);

        Assert.Contains("Dagen tot de herinnering", page, StringComparison.Ordinal);
        Assert.Contains("kantoor: 3", page, StringComparison.Ordinal);
        Assert.Contains("kantoor: nee", page, StringComparison.Ordinal);
        Assert.Contains("Laatste herinnering", page, StringComparison.Ordinal);
        Assert.Contains("vanzelf", page, StringComparison.Ordinal);
        Assert.Contains("procedures/zoho-vdt/rules?client=bakkerij-de-vries", page, StringComparison.Ordinal);
        Assert.Contains("Kan btw verrekenen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_is_changed_recorded_and_given_back_to_the_office()
    {
        await visitor.SubmitAsync(Bakery, "knobs", ("knob.firstReminderDays", "5"), ("knob.remindersByPost", "true"));

        Assert.Equal("""{"firstReminderDays":5,"remindersByPost":true}""", (await DeskSite.ClientAsync(site, "bakkerij-de-vries")).ProcedureInputs);
        var change = Assert.Single(await site.Get<IClientBook>().ChangesAsync("bakkerij-de-vries", 10, CancellationToken.None));
        Assert.Equal(("procedureInputs", "kantoor", "null"), (change.Setting, change.By, change.Before));
        Assert.Contains("Terug naar kantoor: Dagen tot de herinnering", await visitor.ReadAsync(Bakery), StringComparison.Ordinal);

        await visitor.SubmitAsync(Bakery, "knobs", ("knob.firstReminderDays", "5"), ("knob.remindersByPost", "true"), ("Do", "firstReminderDays"));
        Assert.Equal("""{"remindersByPost":true}""", (await DeskSite.ClientAsync(site, "bakkerij-de-vries")).ProcedureInputs);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("3,5")]
    [InlineData("99999999999")]
    [InlineData("<b>3</b>")]
    public async Task A_value_of_the_wrong_type_is_refused_and_stays_on_the_screen(string typed)
    {
        var response = await visitor.SubmitAsync(Bakery, "knobs", ("knob.firstReminderDays", typed));

        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("Deze waarde past niet bij de instelling.", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>3", page, StringComparison.Ordinal);
        Assert.Null((await DeskSite.ClientAsync(site, "bakkerij-de-vries")).ProcedureInputs);
    }

    [Fact]
    public async Task Sender_and_legal_settings_are_changed()
    {
        await visitor.SubmitAsync(Bakery, "sender", ("Form.Email", "debiteuren@devries.example"), ("Form.Phone", "040-1"), ("Form.Person", "Piet"), ("Form.Website", ""));
        await visitor.SubmitAsync(Bakery, "legal", ("Form.OnBehalf", "true"));

        var client = await DeskSite.ClientAsync(site, "bakkerij-de-vries");
        Assert.Equal(("debiteuren@devries.example", "Piet", false, true), (client.Email, client.ContactPerson, client.DeductsVat, client.OnBehalf));
        Assert.Contains("debiteuren@devries.example", await visitor.ReadAsync(Bakery), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_far_a_message_goes_by_itself_is_chosen_per_step_and_given_back()
    {
        await visitor.SubmitAsync(Bakery, "steps", ("step.mail1", "propose"), ("step.last", "off"), ("step.mail2", ""));

        var client = await DeskSite.ClientAsync(site, "bakkerij-de-vries");
        Assert.Equal([("last", "off"), ("mail1", "propose")], client.Automation!.Select(step => (step.Key, step.Value)).Order());
        Assert.Contains("<option value=\"off\" selected>", await (await visitor.GetAsync(Bakery)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await visitor.SubmitAsync(Bakery, "steps", ("step.mail1", ""), ("step.last", "always"));
        Assert.Equal("off", (await DeskSite.ClientAsync(site, "bakkerij-de-vries")).Automation!["last"]);

        await visitor.SubmitAsync(Bakery, "steps");
        Assert.Null((await DeskSite.ClientAsync(site, "bakkerij-de-vries")).Automation);
    }

    [Fact]
    public async Task What_the_gate_asks_of_a_client_is_set_on_its_page()
    {
        await visitor.SubmitAsync(Bakery, "legal", ("Form.DeductsVat", "true"), ("Form.TermsAgreed", "true"), ("Form.Tolerance", "2,50"));
        var client = await DeskSite.ClientAsync(site, "bakkerij-de-vries");
        Assert.Equal((true, true, false, 2.50m), (client.DeductsVat, client.TermsAgreed, client.TermsChecked, client.Tolerance));

        var refused = await visitor.SubmitAsync(Bakery, "legal", ("Form.Tolerance", "veel"));
        Assert.Contains("finding-list", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2.50m, (await DeskSite.ClientAsync(site, "bakkerij-de-vries")).Tolerance);
    }

    [Theory]
    [InlineData("procedure", "Form.Procedure", "nothing")]
    [InlineData("sender", "Form.Email", "no address")]
    public async Task A_setting_that_can_not_be_is_refused(string form, string field, string value)
    {
        var before = await DeskSite.ClientAsync(site, "bakkerij-de-vries");

        var response = await visitor.SubmitAsync(Bakery, form, (field, value), ("Form.Phone", "1"), ("Form.Person", "x"));

        Assert.Contains("finding-list", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await DeskSite.ClientAsync(site, "bakkerij-de-vries"));
    }

    [Fact]
    public async Task Of_two_who_change_a_client_at_once_the_later_one_is_refused()
    {
        var seen = await DeskSite.ClientAsync(site, "bakkerij-de-vries");
        var change = site.Get<ChangeClient>();
        Assert.DoesNotContain(await change.ExecuteAsync(seen, seen with { Phone = "1" }, "Anja", CancellationToken.None), finding => finding.Severity == Severity.Error);

        var findings = await change.ExecuteAsync(seen, seen with { Phone = "2" }, "Bram", CancellationToken.None);

        Assert.Equal("client.changed", Assert.Single(findings, finding => finding.Severity == Severity.Error).Code);
        Assert.Equal("1", (await DeskSite.ClientAsync(site, "bakkerij-de-vries")).Phone);
    }

    [Fact]
    public async Task Everybody_sees_only_what_is_his()
    {
        using var anja = await Visitor.SignedInAsync(site, SiteAccounts.Staff);
        using var bram = await Visitor.SignedInAsync(site, SiteAccounts.StaffOfTheStudio);
        using var baker = await Visitor.SignedInAsync(site, SiteAccounts.TheBaker);

        Assert.DoesNotContain("type=\"submit\" name=\"Do\" value=\"\">", await anja.ReadAsync(Bakery), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await anja.SubmitAsync(Bakery, "legal", ("Form.OnBehalf", "true"))).StatusCode);
        Assert.True((await DeskSite.ClientAsync(site, "bakkerij-de-vries")).DeductsVat);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.GetAsync(Bakery)).StatusCode);
        Assert.DoesNotContain("Bakkerij", await bram.ReadAsync("/clients"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await baker.GetAsync(Bakery)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/clients/nobody")).StatusCode);
    }
}
