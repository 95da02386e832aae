using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

[assembly: AssemblyFixture(typeof(Dunning.Integration.Tests.EndToEnd.PlayedDemo))]

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>The main job, by the built program: invoices in, Word letters and call tasks out.</summary>
public sealed class DemoTests(PlayedDemo demo)
{
    [Fact]
    public async Task The_sample_office_sends_more_than_a_hundred_letters_and_has_ten_calls_to_make()
    {
        var answer = (await demo.AnswerAsync()).Exits(0).Json;

        Assert.True(answer.GetProperty("letters").GetInt32() > 100, answer.ToString());
        Assert.Equal(10, answer.GetProperty("tasks").GetInt32());
    }

    [Fact]
    public async Task Every_letter_and_mail_it_reports_lies_in_its_folder()
    {
        var folder = await demo.FolderAsync();
        var answer = (await demo.AnswerAsync()).Json;

        Assert.Equal(answer.GetProperty("letters").GetInt32(), Directory.GetFiles(folder.Letters).Count(file => file.EndsWith(".docx", StringComparison.Ordinal)));
        Assert.Equal(answer.GetProperty("letters").GetInt32(), Directory.GetFileSystemEntries(folder.Letters).Length);
        Assert.Equal(answer.GetProperty("mails").GetInt32(), Directory.GetFileSystemEntries(folder.Mail).Length);
    }

    [Fact]
    public async Task Every_letter_is_a_whole_document_without_a_tag_left_in_it()
    {
        var folder = await demo.FolderAsync();

        Assert.All(Directory.GetFiles(folder.Letters), file =>
        {
            var parts = Parts(File.ReadAllBytes(file));
            Assert.Contains("word/document.xml", parts.Keys);
            Assert.Contains("[Content_Types].xml", parts.Keys);
            Assert.Empty(TagsLeft(parts));
        });
    }

    [Fact]
    public async Task A_tag_that_is_left_would_be_seen()
    {
        var template = await File.ReadAllBytesAsync(Path.Combine(Site.Checkout.Root, "letter-templates", "nl", "bedankt.docx"), TestContext.Current.CancellationToken);

        Assert.Contains("word/document.xml", TagsLeft(Parts(template)));
    }

    [Fact]
    public async Task A_second_demo_on_the_same_folder_sends_nothing_and_changes_nothing()
    {
        var folder = await demo.FolderAsync();
        using var again = folder.Copy();

        var answer = (await PlayedDemo.PlayAsync(again)).Exits(0).Json;

        Assert.Equal((await demo.AnswerAsync()).Json.GetProperty("letters").GetInt32(), answer.GetProperty("letters").GetInt32());
        Assert.Equal(0, answer.GetProperty("due").GetInt32());
        Assert.Empty(OfficeSnapshot.Of(folder).Differences(OfficeSnapshot.Of(again)));
    }

    [Fact]
    public async Task Every_letter_converts_to_a_page_that_can_be_printed()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed, so no letter was converted: apt-get install libreoffice-writer-nogui");
        var folder = await demo.FolderAsync();
        using var work = new OfficeFolder();
        var (profile, pdfs) = (Path.Combine(work.Path, "profile"), Path.Combine(work.Path, "pdf"));

        foreach (var batch in Directory.GetFiles(folder.Letters).Order(StringComparer.Ordinal).Chunk(50))
        {
            var start = new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", pdfs, .. batch])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var office = Process.Start(start)!;
            var said = Task.WhenAll(office.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), office.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await office.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(office.ExitCode == 0, string.Concat(await said));
        }

        Assert.Equal(
            Directory.GetFiles(folder.Letters).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            Directory.GetFiles(pdfs, "*.pdf").Where(IsPdf).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
    }

    private static bool IsPdf(string file) => File.ReadAllBytes(file).AsSpan().StartsWith("%PDF-"u8);

    /// <summary>The XML parts of a document by name; throws when one is not well formed.</summary>
    private static Dictionary<string, XElement> Parts(byte[] docx)
    {
        using var package = new ZipArchive(new MemoryStream(docx));
        return package.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal) || entry.Name.EndsWith(".rels", StringComparison.Ordinal)).ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var content = entry.Open();
                return XElement.Load(content);
            },
            StringComparer.Ordinal);
    }

    /// <summary>The parts that hold a tag, also one that is spread over runs or stands in an attribute.</summary>
    private static IEnumerable<string> TagsLeft(Dictionary<string, XElement> parts) =>
        from part in parts
        let text = part.Value.Value + string.Concat(part.Value.DescendantsAndSelf().Attributes().Select(attribute => attribute.Value))
        where text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal) || text.Contains("MERGEFIELD", StringComparison.Ordinal)
        select part.Key;
}
