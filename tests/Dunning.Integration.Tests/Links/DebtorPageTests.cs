using System.Net;
using Dunning.Cases.Lifecycle;
using Dunning.Integration.Tests.Site;
using Dunning.Operations.Debtors;
using Dunning.Operations.Desk;
using Dunning.Operations.Links;
using Dunning.Tests.Contracts;
using Dunning.Web.Access;
using Xunit;

namespace Dunning.Integration.Tests.Links;

/// <summary>A debtor's own page, asked for as a browser without script does.</summary>
public sealed class DebtorPageTests : IAsyncLifetime
{
    private LinkOffice office = null!;
    private long own;
    private string path = "";

    public async ValueTask InitializeAsync()
    {
        office = await LinkOffice.StartAsync();
        own = await office.CaseAsync();
        path = office.DebtorPath(own);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task It_shows_what_is_owed_how_to_pay_and_nobody_elses()
    {
        using var visitor = new Visitor(office.Address);

        var response = await visitor.GetAsync(path);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(LinkOffice.Invoice, page, StringComparison.Ordinal);
        Assert.Contains("€ 300,00", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("NL20 INGB 0001 2345 67", page, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Zeezicht", page, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex, nofollow", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Contains("Your open invoices", await visitor.ReadAsync(path + "?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dispute_stops_the_case_and_sent_twice_is_one()
    {
        using var visitor = new Visitor(office.Address);
        var page = await (await visitor.GetAsync(path)).Content.ReadAsStringAsync();
        (string, string)[] fields = [("Form.Invoice", LinkOffice.Invoice), ("Form.Reason", nameof(DisputeReason.WrongAmount)), ("Form.Text", "Er staat een uur te veel op.")];

        var twice = await Task.WhenAll(visitor.SendAsync(path, page, "contest", fields), visitor.SendAsync(path, page, "contest", fields));

        Assert.All(twice, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        var dossier = await DossierAsync();
        Assert.Equal(CaseStatus.Disputed, dossier.State.Status);
        Assert.Equal("Het bedrag klopt niet: Er staat een uur te veel op.", dossier.State.Dispute!.Text);
        Assert.Single(dossier.Timeline, entry => entry.Event is CaseEvent.DisputeRaised);
        Assert.Single(dossier.Tasks);
        await office.RunAsync(LinkOffice.First.AddDays(21));
        Assert.DoesNotContain((await DossierAsync()).Timeline, entry => entry.Day == LinkOffice.First.AddDays(21) && entry.Event is CaseEvent.MessagePlanned);
    }

    [Fact]
    public async Task Having_paid_and_a_proposal_hold_the_case_and_are_work_for_somebody()
    {
        using var visitor = new Visitor(office.Address);

        await visitor.SubmitAsync(path, "paid", ("Form.Invoice", ""), ("Form.Day", "2026-02-01"), ("Form.Amount", "300"), ("Form.Way", nameof(PaymentWay.Ideal)));
        await visitor.SubmitAsync(path, "paid", ("Form.Invoice", ""), ("Form.Day", "2026-02-01"), ("Form.Amount", "300"), ("Form.Way", nameof(PaymentWay.Ideal)));
        await visitor.SubmitAsync(path, "plan", ("Form.Count", "3"), ("Form.Rhythm", nameof(PlanRhythm.Month)), ("Form.First", "2026-02-16"));

        var replies = (await DossierAsync()).Timeline.Select(entry => entry.Event).OfType<CaseEvent.ReplyReceived>().ToList();
        Assert.Equal(2, replies.Count);
        Assert.NotEmpty((await DossierAsync()).Tasks);
    }

    [Theory]
    [InlineData("paid", "Form.Day=2027-01-01")]
    [InlineData("contest", "Form.Reason=Other")]
    [InlineData("plan", "Form.Count=99")]
    [InlineData("plan", "Form.Count=-1")]
    public async Task What_can_not_be_is_refused_and_changes_nothing(string form, string field)
    {
        using var visitor = new Visitor(office.Address);

        var response = await visitor.SubmitAsync(path, form, (field.Split('=')[0], field.Split('=')[1]), ("Form.First", "2026-02-16"));

        Assert.Contains("note-refused", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((0, null), ((await DossierAsync()).State.Replies, (await DossierAsync()).State.Dispute));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_link_the_same_page_comes_and_nothing_changes()
    {
        using var visitor = new Visitor(office.Address);
        var good = await (await visitor.GetAsync(path)).Content.ReadAsStringAsync();
        var signer = office.Use<LinkSigner>();
        var before = (await DossierAsync()).State;
        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var route in office.Endpoints.Where(endpoint => endpoint.RoutePattern.Parameters.Any(parameter => parameter.Name == "Token")).Select(endpoint => "/" + endpoint.RoutePattern.PathSegments[0].Parts.OfType<Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart>().Single().Content).Distinct())
        {
            var purpose = route == LinkAddress.DebtorPage ? LinkPurpose.DebtorPage : LinkPurpose.Approval;
            foreach (var (token, status) in new[]
            {
                (signer.Sign(new SignedLink(purpose, own, LinkOffice.First.AddDays(-1))), HttpStatusCode.Gone),
                (signer.Sign(new SignedLink(purpose, 9_999, LinkOffice.First.AddDays(9))), HttpStatusCode.Gone),
                (signer.Sign(new SignedLink((LinkPurpose)(3 - (int)purpose), own, LinkOffice.First.AddDays(9))), HttpStatusCode.NotFound),
                (new LinkSigner(new OneLinkKey()).Sign(new SignedLink(purpose, own, LinkOffice.First.AddDays(9))), HttpStatusCode.NotFound),
                (Altered(signer.Sign(new SignedLink(purpose, own, LinkOffice.First.AddDays(9)))), HttpStatusCode.NotFound),
                ("geen", HttpStatusCode.NotFound),
            })
            {
                var read = await visitor.GetAsync(route + "/" + token);
                var sent = await visitor.SendAsync(route + "/" + token, good, "contest", ("Form.Reason", nameof(DisputeReason.NotMine)));

                Assert.Equal((status, status), (read.StatusCode, sent.StatusCode));
                pages.Add(await read.Content.ReadAsStringAsync());
                pages.Add(await sent.Content.ReadAsStringAsync());
            }
        }

        Assert.DoesNotContain("Bakkerij", Assert.Single(pages), StringComparison.Ordinal);
        Assert.Equal(before.Version, (await DossierAsync()).State.Version);
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_the_page_changes_nothing()
    {
        using var visitor = new Visitor(office.Address);
        var before = (await DossierAsync()).State.Version;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "contest"), KeyValuePair.Create("Form.Reason", nameof(DisputeReason.NotMine))]) };

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.RequestAsync(request)).StatusCode);
        Assert.Equal(before, (await DossierAsync()).State.Version);
    }

    [Fact]
    public async Task Who_tries_many_links_is_stopped()
    {
        await using var strict = await LinkOffice.StartAsync(new AccessLimits(LinksAMinute: 5));
        using var visitor = new Visitor(strict.Address);
        for (var tried = 0; tried < 5; tried++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(FormattableString.Invariant($"/d/{tried}"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.GetAsync("/d/nog-een")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(strict.DebtorPath(await strict.CaseAsync()))).StatusCode);
    }

    private static string Altered(string text) => text[..20] + (text[20] == 'A' ? 'B' : 'A') + text[21..];

    private async Task<Dossier> DossierAsync() => (await office.Use<IDesk>().DossierAsync(DeskScope.Office, own, LinkOffice.First, CancellationToken.None))!;
}
