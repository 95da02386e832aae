using System.Net;
using Dunning.Cases.Tasks;
using Xunit;

namespace Dunning.Integration.Tests.Site;

public sealed class PagesTests : IAsyncLifetime
{
    private RunningSite site = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.StartAsync(sample: true);
        visitor = await Visitor.SignedInAsync(site);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "€ 301.220,40")]
    [InlineData("/cases", "Jansen Bouw BV")]
    [InlineData("/cases?q=pixel", "Pixel & Co")]
    [InlineData("/cases?status=Held", "Aangehouden")]
    [InlineData("/cases/123", "Toezegging van € 1.850,00 voor 13 maart 2026 is niet nagekomen")]
    [InlineData("/cases/124", "Aangehouden tot dinsdag 24 maart 2026: wacht op creditnota (Anja)")]
    [InlineData("/calls", "toezegging niet nagekomen")]
    [InlineData("/calls/" + FakeTasks.FirstCall, "Alleen na 14.00 uur bellen")]
    [InlineData("/tasks", "Betwisting beoordelen")]
    [InlineData("/tasks/" + FakeTasks.Review, "De levering was niet compleet.")]
    [InlineData("/run", "Laatste herinnering")]
    [InlineData("/proposals", "Overgeslagen")]
    [InlineData("/run/tomorrow", "Laatste herinnering")]
    [InlineData("/payments/unapplied", "voorschot bouw, rest volgt")]
    [InlineData("/sample-day/2026-03-17", "€ 6.120,50")]
    public async Task A_page_shows_what_it_is_for(string path, string wanted)
    {
        var page = (await visitor.ReadAsync(path)).Replace('\u00a0', ' ');

        Assert.Contains(wanted, page, StringComparison.Ordinal);
        Assert.Contains("dinsdag 17 maart 2026", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cases/999")]
    [InlineData("/cases/123/documents/other.eml")]
    [InlineData("/cases/126/documents/D-000123-brief")]
    [InlineData("/sample-day/nonsense")]
    [InlineData("/nowhere")]
    public async Task What_is_not_there_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).StatusCode);

    [Fact]
    public async Task A_page_lets_nothing_in_from_elsewhere_and_leaves_no_copy()
    {
        var response = await visitor.GetAsync("/cases/123");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(response.Headers.CacheControl!.NoStore);
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/site.css")]
    [InlineData("/site.js")]
    [InlineData("/favicon.svg")]
    [InlineData("/lib/tabler.min.css")]
    [InlineData("/lib/tabler-icons.min.css")]
    [InlineData("/lib/fonts/tabler-icons.woff2")]
    [InlineData("/lib/fonts/inter-latin.woff2")]
    [InlineData("/lib/fonts/inter-latin-ext.woff2")]
    [InlineData("/lib/htmx.min.js")]
    public async Task A_file_of_the_pages_is_served(string path) => Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).StatusCode);

    [Fact]
    public async Task A_document_is_handed_out_byte_for_byte()
    {
        var response = await visitor.GetAsync("/cases/123/documents/" + FakeDesk.Mail);

        Assert.Equal("From: kantoor", await response.Content.ReadAsStringAsync());
        Assert.Equal("message/rfc822", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Who_chooses_English_reads_English()
    {
        await visitor.SubmitAsync("/calls", "preferences", ("culture", "en-IE"));

        var page = (await visitor.ReadAsync("/cases/123")).Replace('\u00a0', ' ');
        Assert.Contains("lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("€1,850.00", page, StringComparison.Ordinal);
        Assert.Contains("Next step", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Preferences_never_lead_to_another_site(string back)
    {
        var page = (await visitor.ReadAsync("/")).Replace("name=\"back\" value=\"/\"", $"name=\"back\" value=\"{back}\"", StringComparison.Ordinal);

        var response = await visitor.SendAsync("/", page, "preferences", ("culture", "nl-NL"));

        Assert.Equal(new Uri(site.Address, "/"), response.RequestMessage!.RequestUri);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var page = (await visitor.ReadAsync("/calls/" + FakeTasks.FirstCall)).Replace("__RequestVerificationToken", "__Other", StringComparison.Ordinal);

        var response = await visitor.SendAsync("/calls/" + FakeTasks.FirstCall, page, "outcome", ("Form.Outcome", nameof(CallOutcome.Refuses)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(site.Tasks.Reported);
    }
}
