using System.Runtime.Versioning;
using System.Text;
using Dunning.Connectors.Printing;
using Dunning.Operations.Printing;
using Dunning.Tests.Letters;
using UglyToad.PdfPig;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>The press, with programs that behave as LibreOffice does on a bad day, and with LibreOffice itself.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PdfPressTests : IDisposable
{
    // The folder for the PDFs comes after --outdir, the documents after that.
    private const string ReadArguments = """
        #!/bin/sh
        while [ "$1" != --outdir ]; do shift; done
        out=$2; shift 2
        convert() { printf '%%PDF-1.4 %s\n%%%%EOF\n' "$(cat "$1")" > "$out/$(basename "$1" .docx).pdf"; }

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("dunning-soffice-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_document_comes_out_once_and_in_order()
    {
        using var press = Press("for file; do convert \"$file\"; done");

        var pressed = await press.PressAsync(Documents(250), Token);

        Assert.Equal(Enumerable.Range(0, 250).Select(Name), pressed.Select(document => document.Name));
        Assert.All(pressed, document => Assert.Contains(" " + document.Name + "\n", Encoding.UTF8.GetString(document.Pdf!), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kill -9 $$")]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    public async Task What_a_program_that_dies_left_undone_is_done_after_all(string death)
    {
        using var press = Press("for file; do [ $# -gt 1 ] && [ \"$file\" = \"$3\" ] && " + death + "; convert \"$file\"; done");

        var pressed = await press.PressAsync(Documents(7), Token);

        Assert.All(pressed, document => Assert.Null(document.Problem));
        Assert.Equal(7, pressed.Select(document => Encoding.UTF8.GetString(document.Pdf!)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_pdf_that_was_not_written_to_its_end_is_written_anew()
    {
        using var press = Press("if [ $# -gt 1 ]; then printf '%%PDF-1.4 half' > \"$out/$(basename \"$1\" .docx).pdf\"; kill -9 $$; fi; convert \"$1\"");

        var pressed = await press.PressAsync(Documents(3), Token);

        Assert.All(pressed, document => Assert.EndsWith("%%EOF\n", Encoding.UTF8.GetString(document.Pdf!), StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_bad_document_costs_only_itself()
    {
        using var press = Press("for file; do grep -q n3 \"$file\" && kill -9 $$; convert \"$file\"; done");

        var pressed = await press.PressAsync(Documents(6), Token);

        var bad = Assert.Single(pressed, document => document.Pdf is null);
        Assert.Equal((Name(3), "pdf.failed", Name(3) + ".docx"), (bad.Name, bad.Problem!.Code, bad.Problem.File));
    }

    [Fact]
    public async Task A_program_that_hangs_is_stopped_when_its_time_is_over_and_its_children_with_it()
    {
        var children = Path.Combine(folder, "child");
        File.WriteAllText(Path.Combine(folder, "soffice"), ReadArguments + $"sh -c 'echo $$ > {children}; exec sleep 600' & wait");
        File.SetUnixFileMode(Path.Combine(folder, "soffice"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var done = await new LibreOffice(Path.Combine(folder, "soffice")).ConvertAsync(folder, ["a.docx"], folder, TimeSpan.FromSeconds(5), Token);

        Assert.False(done);
        Assert.False(IsRunning(await File.ReadAllTextAsync(children, Token)));
    }

    [Fact]
    public async Task LibreOffice_killed_in_the_middle_leaves_every_pdf_there_once()
    {
        var soffice = LibreOffice.Find();
        Assert.SkipWhen(soffice is null, "LibreOffice is not installed, so nothing was pressed: apt-get install libreoffice-writer-nogui");
        var letter = Docx.Lines("Hartelijk dank");
        var killed = Path.Combine(folder, "killed");

        // The first start is killed, with all that it started, as soon as it has made three PDFs; later ones are left alone.
        using var press = Written(
            $$"""
            #!/bin/sh
            [ -e {{killed}} ] && exec /usr/bin/soffice "$@"
            touch {{killed}}
            setsid /usr/bin/soffice "$@" & started=$!
            while [ "$1" != --outdir ]; do shift; done
            until [ "$(ls "$2" | grep -c pdf)" -ge 3 ]; do kill -0 $started || exit 1; done
            kill -9 -$started; wait $started; exit 137
            """);

        var pressed = await press.PressAsync([.. Enumerable.Range(0, 12).Select(number => new WordDocument(Name(number), letter))], Token);

        Assert.True(File.Exists(killed));
        Assert.All(pressed, document => Assert.Null(document.Problem));
        Assert.All(pressed, document => Assert.Equal(1, press.Pages(document.Pdf!)));
        using var bound = PdfDocument.Open(press.Bind([.. pressed.Select(document => document.Pdf!)], doubleSided: true));
        Assert.Equal(24, bound.NumberOfPages);
        Assert.Empty(bound.GetPage(2).Text);
        Assert.Contains("Hartelijk dank", bound.GetPage(23).Text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Name(int number) => FormattableString.Invariant($"n{number}");

    private static IReadOnlyList<WordDocument> Documents(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new WordDocument(Name(number), Encoding.UTF8.GetBytes(Name(number))))];

    private static bool IsRunning(string process) =>
        File.Exists($"/proc/{process.Trim()}/status") && !File.ReadAllText($"/proc/{process.Trim()}/status").Contains("State:\tZ", StringComparison.Ordinal);

    private LibreOfficePress Press(string script) => Written(ReadArguments + script);

    private LibreOfficePress Written(string script)
    {
        var program = Path.Combine(folder, "soffice");
        File.WriteAllText(program, script + "\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return new LibreOfficePress(new LibreOffice(program), 2);
    }
}
