using Dunning.Integration.Tests.EndToEnd;
using Dunning.Letters.Templates;
using Dunning.Tests.Letters;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Integration.Tests.Letters;

/// <summary>The verb <c>letter</c>, by the built program.</summary>
public sealed class LetterCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dunning-letter");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_starter_has_every_field_and_no_mistake()
    {
        var starter = At("velden.docx");

        (await DunningProgram.RunAsync("letter", "starter", "--out", starter, "--json")).Exits(0);
        var check = (await DunningProgram.RunAsync("letter", "check", starter, "--json")).Exits(0);

        Assert.Empty(check.Findings);
        Assert.Contains(check.Json.GetProperty("fields").EnumerateArray(), field => field.GetProperty("path").GetString() == "invoices.daysOverdue");
    }

    [Fact]
    public async Task A_letter_is_written_from_json()
    {
        var template = Written("a.docx", P("{{ debiteur.naam }}: {{ amount:C }}, {{ day:d MMMM yyyy }}{{#if call.day > day}}x{{/if}}{{ note }}"));
        var data = Written("a.json", """{"debtor":{"name":"Jansen & Zn."},"amount":6382.41,"day":"2026-03-14","call":null,"note":null}""");

        var answer = (await DunningProgram.RunAsync("letter", "render", template, "--data", data, "--out", At("b.docx"), "--json")).Exits(0);

        Assert.Empty(answer.Findings);
        Assert.Equal("Jansen & Zn.: €\u00A06.382,41, 14 maart 2026\n", LetterText.Of(await File.ReadAllBytesAsync(At("b.docx"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_mistake_is_told_and_no_letter_is_written()
    {
        var template = Written("a.docx", P("{{ amountt:C }}"));

        var answer = (await DunningProgram.RunAsync("letter", "render", template, "--data", Written("a.json", """{"amount":1}"""), "--out", At("b.docx"), "--json")).Exits(1);

        Assert.Equal(["error letters.unknown-field a.docx document: \"{{ amountt:C }}\""], answer.Findings);
        Assert.False(File.Exists(At("b.docx")));
    }

    [Fact]
    public async Task A_check_tells_what_is_empty_for_some_letters()
    {
        var answer = (await DunningProgram.RunAsync("letter", "check", Written("a.docx", P("{{ name }}")), "--data", Written("a.json", """[{"name":"a"},{"name":""},{}]"""), "--json")).Exits(0);

        Assert.Equal(["warning letters.empty-field a.docx name"], answer.Findings);
        Assert.Equal("2/3", string.Join('/', answer.Json.GetProperty("fields").EnumerateArray().SelectMany(field => new[] { field.GetProperty("empty").GetRawText(), field.GetProperty("of").GetRawText() })));
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private string Written(string name, string content)
    {
        File.WriteAllBytes(At(name), name.EndsWith(".docx", StringComparison.Ordinal) ? new Docx(content).ToBytes() : System.Text.Encoding.UTF8.GetBytes(content));
        return At(name);
    }
}
