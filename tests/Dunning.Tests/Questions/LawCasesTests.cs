using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Core.Questions;
using Xunit;

namespace Dunning.Tests.Questions;

/// <summary>Everything the law says in this program, as a table: <c>law.cases</c>.</summary>
public class LawCasesTests
{
    private static readonly string Table = Repository.Path("tests", "Dunning.Tests", "Questions", "law.cases");

    [Theory]
    [InlineData("")]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    public void Every_case_of_the_table_holds_in_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var cases = LawTable.Read(Table).ToArray();

        var answers = LawCases.Run(JsonSerializer.SerializeToElement(new JsonArray([.. cases.Select(one => one.Question)])));

        Assert.Empty(cases.Zip(answers.AsArray()).SelectMany(pair => Differences(pair.First.Line, pair.First.Expected, pair.Second!.AsObject())));
        Assert.True(cases.Length > 100);
    }

    [Fact]
    public void Every_operation_has_a_case() =>
        Assert.Empty(LawCases.Names.Except(LawTable.Read(Table).Select(one => one.Question["op"]!.GetValue<string>())));

    [Fact]
    public void The_table_test_can_fail() =>
        Assert.Equal(["line 1: costs is 75.00, not 76.00"], Differences(1, new() { ["costs"] = "76.00" }, new() { ["id"] = 1, ["costs"] = "75.00" }));

    [Fact]
    public void Answers_come_in_the_order_of_the_questions_with_their_ids()
    {
        var answers = Run("""[{"id":"b","op":"rate","kind":"statutory","date":"2026-01-01"},{"id":7,"op":"unheard-of"},{"id":null},[]]""");

        Assert.Equal(["\"b\"", "7", "null", "null"], answers.Select(answer => answer!["id"]?.ToJsonString() ?? "null"));
        Assert.Equal("4.00", answers[0]!["rate"]!.GetValue<string>());
        Assert.All(answers.Skip(1), answer => Assert.NotNull(answer!["refused"]));
    }

    [Fact]
    public void Interest_shows_its_segments()
    {
        var answer = Run("""[{"op":"interest","kind":"statutory","principal":"10000","from":"2025-12-17","to":"2026-01-15"}]""")[0]!;

        Assert.Equal(
            """[{"from":"2025-12-17","to":"2025-12-31","days":15,"rate":"6.00","base":"10000.00","interest":"24.66"},{"from":"2026-01-01","to":"2026-01-15","days":15,"rate":"4.00","base":"10000.00","interest":"16.44"}]""",
            answer["segments"]!.ToJsonString());
    }

    private static JsonArray Run(string json) => LawCases.Run(JsonSerializer.Deserialize<JsonElement>(json)).AsArray();

    private static IEnumerable<string> Differences(int line, Dictionary<string, string> expected, JsonObject answer)
    {
        if (answer["refused"] is { } refused && !expected.ContainsKey("refused"))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"line {line}: refused: {refused}");
        }

        foreach (var (name, value) in expected)
        {
            var found = answer[name] is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : answer[name]?.ToJsonString() ?? "nothing";
            if (name == "refused" ? !found.Contains(value, StringComparison.Ordinal) : found != value)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"line {line}: {name} is {found}, not {value}");
            }
        }
    }
}
