using System.Net;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Running;
using Dunning.Tests.Operations;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>The page of a run and the exports, without script, over a real store.</summary>
public sealed class RunPagesTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly MemoryPostOffice post = new();
    private RunningSite site = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunSite.StartAsync(post);
        visitor = await Visitor.SignedInAsync(site);
        await visitor.SubmitAsync("/run", "propose");
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Two_people_who_release_at_once_send_every_message_once()
    {
        using var other = await Visitor.SignedInAsync(site, SiteAccounts.Staff);
        var page = await (await visitor.GetAsync("/run")).Content.ReadAsStringAsync();
        var others = await (await other.GetAsync("/run")).Content.ReadAsStringAsync();

        await Task.WhenAll(visitor.SendAsync("/run", page, "release", ("do", "all")), other.SendAsync("/run", others, "release", ("do", "all")));
        await visitor.SendAsync("/run", page, "release", ("do", "all"));

        Assert.Equal(3, post.Handed);
        Assert.Empty((await ProposalAsync()).Lines);
    }

    [Fact]
    public async Task A_client_is_released_and_the_other_stays()
    {
        await visitor.SubmitAsync("/run", "release", ("do", "client:" + SampleFacts.Bakery.Id));

        Assert.Equal(2, post.Handed);
        Assert.Equal([SampleFacts.Studio.Id], (await ProposalAsync()).Lines.Select(line => line.Waiting.Case.Facts.Client.Id));
    }

    [Fact]
    public async Task A_discarded_proposal_stands_in_every_dossier_and_comes_up_again()
    {
        var refused = WebUtility.HtmlDecode(await (await visitor.SubmitAsync("/run", "release", ("do", "discard"), ("reason", ""))).Content.ReadAsStringAsync());
        Assert.Contains("Geef een reden op", refused, StringComparison.Ordinal);

        await visitor.SubmitAsync("/run", "release", ("do", "discard"), ("reason", "eerst de bank inlezen"));

        var lines = (await ProposalAsync()).Lines;
        Assert.All(lines, line => Assert.Equal(ProposalStanding.LeftOut, line.Standing));
        Assert.Equal(3, lines.Count);
        foreach (var line in lines)
        {
            Assert.Contains(await site.Get<ICaseStore>().EventsAsync(line.Waiting.Message.CaseId, None), happened => happened is CaseEvent.Noted { Why.Code: "message.left-out" });
        }

        Assert.Equal(0, post.Handed);
    }

    [Fact]
    public async Task A_stop_of_everything_is_confirmed_shown_on_all_pages_and_ended()
    {
        await visitor.SubmitAsync("/run", "stop", ("Form.Client", "*"), ("Form.Reason", "storing bij de bank"), ("Form.Until", "2026-01-20"));
        Assert.DoesNotContain("Alles is stilgezet", await visitor.ReadAsync("/cases"), StringComparison.Ordinal);

        await visitor.SubmitAsync("/run", "stop", ("Form.Client", "*"), ("Form.Reason", "storing bij de bank"), ("Form.Until", "2026-01-20"), ("Form.Sure", "true"));
        Assert.Contains("tot 20 jan. 2026: storing bij de bank (kantoor)", (await visitor.ReadAsync("/cases")).Replace("jan 2026", "jan. 2026", StringComparison.Ordinal), StringComparison.Ordinal);
        await visitor.SubmitAsync("/run", "release", ("do", "all"));
        Assert.Equal(0, post.Handed);

        await visitor.SubmitAsync("/cases", "run/resume");
        Assert.DoesNotContain("Alles is stilgezet", await visitor.ReadAsync("/cases"), StringComparison.Ordinal);
        await visitor.SubmitAsync("/run", "release", ("do", "all"));
        Assert.Equal(3, post.Handed);
    }

    [Fact]
    public async Task Staff_for_certain_clients_stop_and_release_only_those()
    {
        using var bram = await Visitor.SignedInAsync(site, SiteAccounts.StaffOfTheStudio);
        var page = await bram.ReadAsync("/run");
        Assert.DoesNotContain("Jansen", page, StringComparison.Ordinal);
        var key = (await ProposalAsync()).Lines.First(line => line.Waiting.Case.Facts.Client.Id == SampleFacts.Bakery.Id).Waiting.Message.Key;

        await bram.SubmitAsync("/run", "release", ("do", "chosen"), ("key", key + "|Letter|1000"));
        await bram.SubmitAsync("/run", "stop", ("Form.Client", "*"), ("Form.Reason", "nee"), ("Form.Until", "2026-01-20"), ("Form.Sure", "true"));

        Assert.Equal(0, post.Handed);
        Assert.DoesNotContain("Alles is stilgezet", await visitor.ReadAsync("/cases"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.GetAsync("/run/messages/" + key)).StatusCode);
    }

    [Fact]
    public async Task An_export_has_the_filter_of_its_list_and_makes_a_hostile_name_harmless()
    {
        var all = await visitor.GetAsync("/export/cases");
        var lines = (await all.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/csv", all.Content.Headers.ContentType!.MediaType);
        Assert.Equal("dossiers-2026-01-08.csv", all.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(4, lines.Length);
        Assert.Contains(";\"'=HYPERLINK(\"\"http://kwaad.example\"\";\"\"Pixel; & Co\"\")\";", lines.Single(line => line.Contains("Pixel", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(";05-01-2026;1000,00;1000,00;EUR;", lines[1], StringComparison.Ordinal);
        Assert.Equal(["B02"], await InvoicesAsync(visitor, "/export/cases?q=kuiper"));
        Assert.Equal(["S01"], await InvoicesAsync(visitor, "/export/cases?client=" + SampleFacts.Studio.Id));
        Assert.Empty(await InvoicesAsync(visitor, "/export/cases?status=Held"));
        Assert.Equal(["B01", "B02", "S01"], await InvoicesAsync(visitor, "/export/cases?silent=1&late=1"));
        Assert.Empty(await InvoicesAsync(visitor, "/export/cases?stage=Herinnering"));
        Assert.Empty(await InvoicesAsync(visitor, "/export/cases?late=300"));
    }

    [Fact]
    public async Task A_client_exports_only_what_is_its_own()
    {
        using var baker = await Visitor.SignedInAsync(site, SiteAccounts.TheBaker);

        Assert.Equal(["B01", "B02"], await InvoicesAsync(baker, "/export/cases"));
        Assert.Empty(await InvoicesAsync(baker, "/export/cases?client=" + SampleFacts.Studio.Id));
        Assert.Equal(HttpStatusCode.Forbidden, (await baker.GetAsync("/export/run")).StatusCode);
    }

    [Theory]
    [InlineData("cases")]
    [InlineData("tasks")]
    [InlineData("calls")]
    [InlineData("clients")]
    [InlineData("run")]
    [InlineData("unapplied")]
    public async Task Every_list_comes_as_a_workbook_too(string list)
    {
        var answer = await visitor.GetAsync($"/export/{list}?as=xlsx");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        await using var zip = new System.IO.Compression.ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.NotNull(zip.GetEntry("xl/worksheets/sheet1.xml"));
    }

    [Fact]
    public async Task The_proposal_is_exported_with_how_each_message_stands()
    {
        using var bram = await Visitor.SignedInAsync(site, SiteAccounts.StaffOfTheStudio);

        var lines = (await (await bram.GetAsync("/export/run")).Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.Contains("\"Gaat vanzelf\"", lines[1], StringComparison.Ordinal);
    }

    private Task<RunProposal> ProposalAsync() => site.Get<ReadProposal>().ExecuteAsync(DeskScope.Office, None);

    private static async Task<IEnumerable<string>> InvoicesAsync(Visitor visitor, string path) =>
        [.. (await (await visitor.GetAsync(path)).Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => System.Text.RegularExpressions.Regex.Match(line, ";(?<number>[BS]0[0-9]);", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["number"].Value).Order(StringComparer.Ordinal)];
}
