using System.Text;
using Dunning.Cases.Correspondence;
using Dunning.Connectors.Post;
using Dunning.Connectors.Printing;
using Dunning.Core.Findings;
using Dunning.Operations.Printing;
using Dunning.Tests.LetterTemplates;
using Xunit;

namespace Dunning.Tests.Operations.Printing;

public sealed class PrintLettersTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    private static readonly Dunning.Letters.Templates.LetterTemplate Cover = Dunning.Letters.Templates.TemplateCompiler.Compile(
        LetterDesign.Docx(LetterTemplate.All.First(template => template.Name == CoverSheet.Template)), LetterShapes.Of(CoverSheet.Template),
        new Dunning.Letters.Templates.TemplateSettings { File = CoverSheet.Template }).Template!;

    private readonly string folder = Directory.CreateTempSubdirectory("dunning-print-").FullName;
    private readonly FolderPostOffice post;
    private readonly FolderPrintRoom room;
    private readonly MemoryPress press = new();

    public PrintLettersTests() => (post, room) = (new FolderPostOffice(folder), new FolderPrintRoom(folder));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_letters_of_the_day_lie_behind_a_cover_sheet_in_order()
    {
        await PostAsync("2026-03-05_b", "2026-03-05_a", "2026-03-04_c");

        var report = await PrintAsync();

        Assert.Equal((2, 2), (report.Letters, report.Pressed));
        var file = Assert.Single(report.Files);
        Assert.Equal("2026-03-05_1.pdf", file.Name);
        Assert.Equal(3, file.Pages);
        Assert.Equal("afdruk-voorblad+2026-03-05_a+2026-03-05_b", Printed("2026-03-05_1"));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public async Task A_letter_lies_in_one_print_file_only_however_often_printing_is_asked_for()
    {
        await PostAsync("2026-03-05_a");
        await PrintAsync();

        Assert.Empty((await PrintAsync()).Files);
        await PostAsync("2026-03-05_b");
        var report = await PrintAsync();

        Assert.Equal((2, 1), (report.Letters, report.Pressed));
        Assert.Equal("afdruk-voorblad+2026-03-05_b", Printed("2026-03-05_2"));
        Assert.Equal(["2026-03-05_a", "2026-03-05_b"], (await room.PrintFilesAsync(Today, Token)).SelectMany(file => file.Letters));
    }

    [Fact]
    public async Task Stopped_before_its_list_was_written_a_print_file_is_made_anew()
    {
        await PostAsync("2026-03-05_a", "2026-03-05_b");
        await PrintAsync();
        File.Delete(Path.Combine(folder, "print", "2026-03-05_1.json"));
        press.Pressed.Clear();

        var report = await PrintAsync();

        Assert.Equal("2026-03-05_1.pdf", Assert.Single(report.Files).Name);
        Assert.Equal(0, report.Pressed);
        Assert.Equal([CoverSheet.Template], press.Pressed);
    }

    [Fact]
    public async Task A_letter_that_can_not_be_pressed_is_told_and_does_not_stop_the_others()
    {
        await PostAsync("2026-03-05_a", "2026-03-05_b");
        press.Bad.Add("2026-03-05_a");

        var report = await PrintAsync();

        Assert.Equal("pdf.failed", Assert.Single(report.Findings).Code);
        Assert.Equal("afdruk-voorblad+2026-03-05_b", Printed("2026-03-05_1"));
        press.Bad.Clear();
        Assert.Equal(["2026-03-05_a"], Assert.Single((await PrintAsync()).Files).Letters);
    }

    [Fact]
    public async Task Many_letters_are_parted_over_files_that_one_can_carry()
    {
        await PostAsync([.. Enumerable.Range(0, 501).Select(number => FormattableString.Invariant($"2026-03-05_{number:D4}"))]);

        var report = await PrintAsync();

        Assert.Equal([500, 1], report.Files.Select(file => file.Letters.Count));
        Assert.Equal(["2026-03-05_1.pdf", "2026-03-05_2.pdf"], report.Files.Select(file => file.Name));
    }

    [Fact]
    public async Task Without_a_press_the_letters_stay_Word_documents_and_that_is_told()
    {
        await PostAsync("2026-03-05_a");
        using var none = new LibreOfficePress(null, 1);
        press.Missing = none.Missing;

        var report = await PrintAsync();

        Assert.Equal(1, report.Letters);
        Assert.Empty(report.Files);
        var finding = Assert.Single(report.Findings);
        Assert.Equal("pdf.no-libreoffice", finding.Code);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("apt install", finding.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../office")]
    [InlineData(".hidden")]
    [InlineData("a/b")]
    public void A_name_that_is_no_name_of_a_letter_finds_nothing(string name) => Assert.Throws<ArgumentException>(() => room.HasPdf(name));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<PrintReport> PrintAsync() => new PrintLetters(post, room, press, Cover).ExecuteAsync(Today, doubleSided: false, Token);

    private string Printed(string name) => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "print", name + ".pdf")));

    private async Task PostAsync(params IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            await post.PostAsync(name, [1], Token);
        }
    }
}
