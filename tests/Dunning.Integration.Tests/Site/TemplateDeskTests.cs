using System.IO.Compression;
using System.Net;
using System.Text;
using Dunning.Cases.Procedures;
using Xunit;

namespace Dunning.Integration.Tests.Site;

public sealed class TemplateDeskTests : IAsyncLifetime
{
    private const string Reminder = "/templates/" + DeskSite.Procedure + "/nl/herinnering";

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
    public async Task The_list_says_which_steps_use_a_template()
    {
        var page = await visitor.ReadAsync("/templates");

        Assert.Contains("href=\"templates/zoho-vdt/nl/herinnering\"", page, StringComparison.Ordinal);
        Assert.Contains("Tweede herinnering", page, StringComparison.Ordinal);
        Assert.Contains("Engels", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_handed_out_byte_for_byte()
    {
        var original = DeskSite.Template("nl", "herinnering");

        Assert.Equal(original, await (await visitor.GetAsync(Reminder + "/file")).Content.ReadAsByteArrayAsync());
        Assert.Equal(original, await (await visitor.GetAsync(Reminder + "/file?version=1")).Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_letter_is_looked_at_with_real_cases_to_leaf_through()
    {
        var page = await visitor.ReadAsync(Reminder);
        Assert.Contains("Jansen Bouw BV", page, StringComparison.Ordinal);
        Assert.Contains("2026-0101", page, StringComparison.Ordinal);
        Assert.Contains("1 van 2", page, StringComparison.Ordinal);
        Assert.Contains("deels betaald", page, StringComparison.Ordinal);
        Assert.Contains("zonder e-mail", page, StringComparison.Ordinal);

        var other = await visitor.ReadAsync(Reminder + "?case=124");
        Assert.Contains("2 van 2", other, StringComparison.Ordinal);
        Assert.Contains("A. el Khatib", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_template_goes_into_the_draft_with_the_name_of_who_did_it()
    {
        var other = DeskSite.Template("nl", "tweede-herinnering");

        var response = await visitor.UploadAsync(Reminder, "upload", "file", other);

        Assert.Contains("staat in het concept van versie 2", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var draft = await DeskSite.DraftAsync(site);
        Assert.Equal("kantoor", draft!.Version.Stamp.By);
        Assert.Equal(other, draft.Files.Find(ProcedureFiles.Template("nl", "herinnering")));
        Assert.Contains("gewijzigd in concept", await visitor.ReadAsync("/templates"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("macro", "Het document bevat macro’s.")]
    [InlineData("link", "Het document verwijst naar iets daarbuiten.")]
    [InlineData("bomb", "word/bomb.xml")]
    [InlineData("field", "debtor.nmae")]
    [InlineData("nonsense", "Geweigerd; er is niets opgeslagen.")]
    [InlineData("empty", "Kies een bestand dat niet leeg is.")]
    public async Task A_template_with_an_error_is_refused_with_a_finding_and_nothing_is_stored(string kind, string wanted)
    {
        var response = await visitor.UploadAsync(Reminder, "upload", "file", Bad(kind));

        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Geweigerd; er is niets opgeslagen.", page, StringComparison.Ordinal);
        Assert.Contains(wanted, page, StringComparison.Ordinal);
        Assert.Null(await DeskSite.DraftAsync(site));
    }

    [Theory]
    [InlineData("../evil", "nl")]
    [InlineData("Hoofd Letters", "nl")]
    [InlineData("brief", "xx")]
    [InlineData("herinnering", "nl")]
    public async Task A_name_or_language_that_can_not_be_is_refused(string name, string language)
    {
        var response = await visitor.UploadAsync(
            "/templates", "upload", "file", DeskSite.Template("nl", "herinnering"), ("Form.Procedure", DeskSite.Procedure), ("Form.Language", language), ("Form.Name", name));

        Assert.Contains("Geweigerd; er is niets opgeslagen.", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Null(await DeskSite.DraftAsync(site));
    }

    [Fact]
    public async Task A_template_that_somebody_else_replaced_meanwhile_is_not_written_over()
    {
        var seen = await (await visitor.GetAsync(Reminder)).Content.ReadAsStringAsync();
        await visitor.UploadAsync(Reminder, "upload", "file", DeskSite.Template("nl", "tweede-herinnering"));

        var response = await visitor.SendFileAsync(Reminder, seen, "upload", "file", DeskSite.Template("nl", "laatste-herinnering"));

        var draft = await DeskSite.DraftAsync(site);
        Assert.Equal(1, draft!.Version.Revision);
        Assert.Contains("intussen vervangen", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/templates/zoho-vdt/nl/geen")]
    [InlineData("/templates/zoho-vdt/xx/herinnering")]
    [InlineData("/templates/geen/nl/herinnering")]
    [InlineData("/templates/zoho-vdt/nl/geen/file")]
    [InlineData(Reminder + "/file?version=99")]
    [InlineData(Reminder + "/letter?case=123")]
    public async Task What_is_not_there_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).StatusCode);

    [Fact]
    public async Task Staff_read_and_clients_see_nothing()
    {
        using var anja = await Visitor.SignedInAsync(site, SiteAccounts.Staff);
        using var baker = await Visitor.SignedInAsync(site, SiteAccounts.TheBaker);

        Assert.DoesNotContain("upload-file", await anja.ReadAsync(Reminder), StringComparison.Ordinal);
        foreach (var path in new[] { "/templates", Reminder, Reminder + "/file", Reminder + "/letter?case=123" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await baker.GetAsync(path)).StatusCode);
        }
    }

    private static byte[] Bad(string kind) => kind switch
    {
        "nonsense" => "this is no Word document"u8.ToArray(),
        "empty" => [],
        "macro" => With("word/vbaProject.bin", entry => entry.Write([1, 2, 3])),
        "link" => With("word/_rels/header9.xml.rels", entry => entry.Write(
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/x.dotm" TargetMode="External"/></Relationships>"""u8)),
        "bomb" => With("word/bomb.xml", entry =>
        {
            for (var i = 0; i < 40; i++)
            {
                entry.Write(new byte[1024 * 1024]);
            }
        }),
        _ => Misspelt(),
    };

    private static byte[] With(string name, Action<Stream> write) => Edited(archive =>
    {
        using var stream = archive.CreateEntry(name).Open();
        write(stream);
    });

    private static byte[] Misspelt() => Edited(archive =>
    {
        var part = archive.GetEntry("word/document.xml")!;
        string xml;
        using (var reader = new StreamReader(part.Open()))
        {
            xml = reader.ReadToEnd();
        }

        part.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
        writer.Write(xml.Replace("<w:body>", "<w:body><w:p><w:r><w:t>{{ debtor.nmae }}</w:t></w:r></w:p>", StringComparison.Ordinal));
    });

    private static byte[] Edited(Action<ZipArchive> edit)
    {
        var bytes = new MemoryStream();
        bytes.Write(DeskSite.Template("nl", "herinnering"));
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            edit(archive);
        }

        return bytes.ToArray();
    }
}
