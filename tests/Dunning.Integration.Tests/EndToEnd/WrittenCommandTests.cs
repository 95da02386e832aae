using System.Text.Json;
using Dunning.Integration.Tests.Site;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>The verbs on what people write, by the built program: exit code and answer are those of the contract.</summary>
public sealed class WrittenCommandTests : IDisposable
{
    private readonly OfficeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_ships_with_the_program_is_clean() =>
        Assert.DoesNotContain((await DunningProgram.RunAsync("check", "workflows", "letter-templates", "--json")).Exits(0).Findings, IsNotOfTheDay);

    [Fact]
    public async Task A_run_on_a_day_past_the_review_of_the_law_says_so_and_keeps_its_answer()
    {
        (await DunningProgram.RunAsync("setup", "engine/Dunning.Web/SampleOffice/office.json", "--data", folder.Path, "--json")).Exits(0);

        var run = (await DunningProgram.RunAsync("run", "--data", folder.Path, "--date", "2044-01-04", "--json")).Exits(0);

        Assert.Contains("law.stale-table", run.Messages, StringComparison.Ordinal);
        Assert.Contains("statutory-interest-consumer.json", run.Messages, StringComparison.Ordinal);
        Assert.Equal("2044-01-04", run.Json.GetProperty("date").GetString());
    }

    // Whether somebody reviewed the law in time depends on the day the test runs.
    private static bool IsNotOfTheDay(string finding) => !finding.StartsWith("warning law.stale-table", StringComparison.Ordinal);

    [Theory]
    [InlineData("workflow.json", "Dunning.HumanTask", "Dunning.HumanTaks", "workflow.unknown-activity")]
    [InlineData("rules.json", "\"debtor.IsConsumer\"", "\"debtor.IsConsumr\"", "rules.unknown-member")]
    [InlineData("rules.json", "]\n", "", "rules.json")]
    public async Task A_mistake_in_a_procedure_is_told_with_its_file_and_place(string name, string right, string wrong, string code)
    {
        var procedure = Directory.CreateDirectory(Path.Combine(folder.Path, "procedure")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Root, "workflows", "zoho-vdt"), "*.json"))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(procedure, Path.GetFileName(file)), Path.GetFileName(file) == name ? Once(text, right, wrong) : text, TestContext.Current.CancellationToken);
        }

        var answer = (await DunningProgram.RunAsync("check", procedure, "--json")).Exits(1);

        var finding = answer.Json.GetProperty("findings").EnumerateArray().First(one => one.GetProperty("severity").GetString() == "error");
        Assert.Equal(code, finding.GetProperty("code").GetString());
        Assert.EndsWith("procedure/" + name, finding.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", finding.GetProperty("place").GetString());
        Assert.NotEqual("", finding.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_misspelt_field_is_told_with_the_text_around_it_and_no_letter_is_made()
    {
        var (template, data, letter) = (Write("brief.docx", SmallFiles.Docx("Geachte {{ debtor.nmae }},")), Write("data.json", """{"debtor":{"name":"Jansen"}}"""u8), Path.Combine(folder.Path, "uit.docx"));

        var rendered = (await DunningProgram.RunAsync("letter", "render", template, "--data", data, "--out", letter, "--json")).Exits(1);
        var @checked = (await DunningProgram.RunAsync("letter", "check", template, "--data", data, "--json")).Exits(1);

        Assert.Equal(["error letters.unknown-field brief.docx document: \"Geachte {{ debtor.nmae }},\""], rendered.Findings);
        Assert.Equal(rendered.Findings, @checked.Findings);
        Assert.False(File.Exists(letter));
    }

    [Fact]
    public async Task A_letter_is_made_and_its_hash_is_told()
    {
        var (template, data, letter) = (Write("brief.docx", SmallFiles.Docx("Geachte {{ debtor.name }},")), Write("data.json", """{"debtor":{"name":"Jansen & Zn"}}"""u8), Path.Combine(folder.Path, "uit.docx"));

        var answer = (await DunningProgram.RunAsync("letter", "render", template, "--data", data, "--out", letter, "--json")).Exits(0);

        var bytes = await File.ReadAllBytesAsync(letter, TestContext.Current.CancellationToken);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), answer.Json.GetProperty("sha256").GetString());
        Assert.Equal(bytes.Length, answer.Json.GetProperty("bytes").GetInt32());
        Assert.Empty(answer.Findings);
        Assert.Equal("Geachte Jansen & Zn,", Dunning.Letters.Templates.LetterText.Of(bytes).Trim());
    }

    [Fact]
    public async Task Law_gives_an_answer_to_each_question_in_order()
    {
        var cases = Write("law.json", """[{"id":"b","op":"next-workday","date":"2026-04-03"},{"id":"a","op":"rate","kind":"statutory","date":"1800-01-01"},{"id":"c","op":"check","what":"iban","value":"NL91ABNA0417164300"}]"""u8);

        var answer = (await DunningProgram.RunAsync("law", "--cases", cases, "--json")).Exits(0).Json;

        Assert.Equal(["b", "a", "c"], answer.EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.Equal("2026-04-07", answer[0].GetProperty("date").GetString());
        Assert.NotEqual("", answer[1].GetProperty("refused").GetString());
        Assert.True(answer[2].GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task Rules_give_an_answer_to_each_recorded_case_in_order()
    {
        var file = Shared("rules/examples.json");
        var cases = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).RootElement;

        var answer = (await DunningProgram.RunAsync("rules", "eval", "--cases", file, "--json")).Exits(0).Json;

        Assert.Equal(cases.EnumerateArray().Select(one => one.GetProperty("name").GetString()), answer.EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.All(answer.EnumerateArray(), one => Assert.True(one.TryGetProperty("results", out _) || one.TryGetProperty("exception", out _), one.ToString()));
    }

    [Fact]
    public async Task Definitions_give_a_trace_for_each_recorded_case_in_order()
    {
        var file = Shared("workflow/index.json");
        var cases = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).RootElement.GetProperty("cases");

        var answer = (await DunningProgram.RunAsync("workflow", "trace", "--cases", file, "--json")).Exits(0).Json;

        Assert.Equal(
            cases.EnumerateArray().Where(one => one.GetProperty("mode").GetString() == "counter").Select(one => one.GetProperty("id").GetString()),
            answer.EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.All(answer.EnumerateArray(), one => Assert.NotEqual(0, one.GetProperty("bursts").GetArrayLength()));
    }

    [Theory]
    [InlineData(1, "--no-such-option")]
    [InlineData(1, "bench", "nothing", "--json")]
    [InlineData(1, "check", "no-such-folder", "--json")]
    [InlineData(1, "run", "--date", "21-11-2026", "--json")]
    [InlineData(2, "demo", "--no-serve", "--data", "/proc/nowhere", "--json")]
    public async Task The_exit_code_says_whose_fault_it_was(int code, params string[] arguments)
    {
        string[] given = arguments[0] == "run" ? [.. arguments, "--data", folder.Path] : arguments;

        var answer = (await DunningProgram.RunAsync(given)).Exits(code);

        Assert.Equal(code == 1 && arguments[^1] == "--json", answer.Output.StartsWith("""{"findings":[{"code":""", StringComparison.Ordinal));
    }

    private static string Shared(string file)
    {
        var path = Checkout.Recorded(file);
        Assert.SkipWhen(path is null, "shared/conformance/" + file + " is not beside the checkout, so nothing was compared with what RulesEngine and Elsa do.");
        return path!;
    }

    private static string Once(string text, string right, string wrong)
    {
        var place = text.LastIndexOf(right, StringComparison.Ordinal);
        Assert.True(place >= 0, right + " is not in the file.");
        return text[..place] + wrong + text[(place + right.Length)..];
    }

    private string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
