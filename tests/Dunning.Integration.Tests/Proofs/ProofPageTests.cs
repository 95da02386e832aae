using System.Net;
using System.Text;
using Dunning.Integration.Tests.Site;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Dunning.Operations.Proofs;
using Dunning.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dunning.Integration.Tests.Proofs;

/// <summary>The proof on a case's page: put there by a form, given back as a download and nothing else.</summary>
public sealed class ProofPageTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private RunningSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.StartAsync(sample: true, today: Given.Today, office: (services, store) => services
            .AddSingleton<ILedger>(store.Ledger).AddSingleton<IProcedureStore>(store.Procedures).AddSingleton<ICaseStore>(store.Cases).AddSingleton<IDesk>(store.Desk).AddSingleton<IProofs>(store.Proofs));
        await site.Get<ILedger>().SaveOfficeAsync(Given.Firm, [Given.Client("bakkerij-de-vries", DeskSite.Procedure), Given.Client("studio-noord", DeskSite.Procedure)], None);
        await site.Get<PublishProcedure>().ExecuteAsync(DeskSite.Files(), "", Given.Today, None);
        await site.Get<ILedger>().SaveAsync(new LedgerChange("studio-noord", [Given.Debtor(client: "studio-noord")], [Given.Invoice(client: "studio-noord")], [], []), None);
        await site.Get<OpenCases>().ExecuteAsync(Given.Today, propose: false, None);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_document_is_kept_by_the_form_and_comes_back_only_as_a_download()
    {
        using var visitor = await Visitor.SignedInAsync(site);

        var page = await UploadAsync(visitor, SomeProof.Pdf);
        var link = Link(page);
        var download = await visitor.GetAsync("/" + link);

        Assert.Contains("Het bewijs is bewaard", page, StringComparison.Ordinal);
        Assert.Equal(SomeProof.Pdf, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(["nosniff"], download.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox"], download.Headers.GetValues("Content-Security-Policy"));
        using var stranger = await Visitor.SignedInAsync(site, SiteAccounts.TheBaker);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/" + link)).StatusCode);
    }

    [Fact]
    public async Task What_is_no_document_is_refused_on_the_page()
    {
        using var visitor = await Visitor.SignedInAsync(site);

        var page = await UploadAsync(visitor, Encoding.UTF8.GetBytes("<script>alert(1)</script>"));

        Assert.Contains("Het document is geen PDF, PNG, JPEG of e-mail", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/proofs/", page, StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(Visitor visitor, byte[] content)
    {
        var response = await visitor.UploadAsync("/cases/1", "proof", "file", content, ("Form.Kind", "Agreements"), ("Form.Day", "2026-03-01"), ("Form.About", "invoice"));
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    private static string Link(string page)
    {
        var start = page.IndexOf("cases/1/proofs/", StringComparison.Ordinal);
        return page[start..page.IndexOf('"', start)];
    }
}
