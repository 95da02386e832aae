using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Core.Questions;
using Dunning.Tests.Law;
using Xunit;

namespace Dunning.Tests.Questions;

/// <summary>
/// <c>law-table.json</c>: questions as <c>dunning law --cases</c> reads them, each with its source and what must come out. The answers were reckoned outside
/// this program, day by day and in fractions; <c>{"refused": true}</c> asks for a refusal, in whatever words.
/// </summary>
public class LawTableTests
{
    private static readonly string Table = Repository.Path("tests", "Dunning.Tests", "Questions", "law-table.json");

    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Every_case_comes_out_as_reckoned_elsewhere(string culture)
    {
        Cultures.Use(culture);
        var cases = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Table));

        var answers = LawCases.Run(cases).AsArray();

        var wrong = JsonArray.Create(cases)!.Zip(answers, (question, answer) => Difference(question!.AsObject(), answer!.AsObject())).OfType<string>().ToArray();
        Assert.True(wrong.Length == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(answers.Count > 400);
    }

    [Fact]
    public void Every_case_names_its_source_and_every_operation_has_several()
    {
        var cases = JsonNode.Parse(File.ReadAllText(Table))!.AsArray();

        Assert.All(cases, one => Assert.True(one!["source"]!.GetValue<string>().Length > 5));
        Assert.Equal(cases.Count, cases.Select(one => one!["id"]!.GetValue<string>()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(LawCases.Names, name => Assert.True(cases.Count(one => one!["op"]!.GetValue<string>() == name) > 8, name));
    }

    [Fact]
    public void The_table_can_fail()
    {
        Assert.Equal("a: costs is 40.00, not 41.00", Difference(Json("""{"id":"a","expect":{"costs":"41.00"}}"""), Json("""{"id":"a","costs":"40.00"}""")));
        Assert.Equal("a: should be refused", Difference(Json("""{"id":"a","expect":{"refused":true}}"""), Json("""{"id":"a","costs":"40.00"}""")));
        Assert.Equal("a: refused: no", Difference(Json("""{"id":"a","expect":{"costs":"41.00"}}"""), Json("""{"id":"a","refused":"no"}""")));
        Assert.Equal("a: days is nothing, not 3", Difference(Json("""{"id":"a","expect":{"days":3}}"""), Json("""{"id":"a"}""")));
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    // An answer may say more than is expected, also inside the segments.
    private static string? Difference(JsonObject question, JsonObject answer)
    {
        var expect = question["expect"]!.AsObject();
        var id = question["id"]!.GetValue<string>();
        return expect.ContainsKey("refused") ? (answer["refused"]?.GetValue<string>() is { Length: > 5 } ? null : id + ": should be refused")
            : answer["refused"] is { } refused ? $"{id}: refused: {refused}"
            : Difference(expect, answer, id + ": ");
    }

    private static string? Difference(JsonNode? expected, JsonNode? found, string place) => (expected, found) switch
    {
        (JsonObject left, JsonObject right) when place.EndsWith("allocated ", StringComparison.Ordinal) && left.Count != right.Count => $"{place}is {right.ToJsonString()}, not {left.ToJsonString()}",
        (JsonObject left, JsonObject right) => left.Select(one => Difference(one.Value, right[one.Key], place + one.Key + " ")).FirstOrDefault(difference => difference is not null),
        (JsonArray left, JsonArray right) when left.Count == right.Count => left.Zip(right).Select((pair, index) => Difference(pair.First, pair.Second, place)).FirstOrDefault(difference => difference is not null),
        _ => JsonNode.DeepEquals(expected, found) ? null : $"{place}is {found?.ToString() ?? "nothing"}, not {expected}",
    };
}
