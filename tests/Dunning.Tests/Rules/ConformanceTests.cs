using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Rules.Evaluation;
using Xunit;

namespace Dunning.Tests.Rules;

/// <summary>Recorded results of RulesEngine 6.0.1, kept in the team's shared folder and not in this repository.</summary>
public class ConformanceTests
{
    [Theory]
    [InlineData("core", 100)]
    [InlineData("structure", 100)]
    [InlineData("action", 100)]
    [InlineData("refuse", 100)]
    [InlineData("dialect", 95)]
    public void Recorded_results_are_matched(string kind, int percent)
    {
        var file = Repository.Shared is { } shared ? Path.Combine(shared, "conformance", "rules", "examples.json") : null;
        Assert.SkipWhen(file is null || !File.Exists(file), "SKIPPED: conformance/rules/examples.json is not beside this checkout");
        using var cases = JsonDocument.Parse(File.ReadAllText(file!));

        var answers = RuleCases.Run(cases.RootElement, TimeProvider.System);

        var compared = cases.RootElement.EnumerateArray().Zip(answers, Compare).SelectMany(of => of).Where(of => of.Kind == kind).ToArray();
        var wrong = compared.Where(of => of.Fault is not null).Select(of => of.Fault).ToArray();
        Assert.NotEmpty(compared);
        Assert.True((compared.Length - wrong.Length) * 100 >= percent * compared.Length, $"{wrong.Length} of {compared.Length} differ:\n" + string.Join("\n", wrong));
    }

    [Fact]
    public void What_RulesEngine_refuses_at_load_is_refused()
    {
        var file = Repository.Shared is { } shared ? Path.Combine(shared, "conformance", "rules", "examples.json") : null;
        Assert.SkipWhen(file is null || !File.Exists(file), "SKIPPED: conformance/rules/examples.json is not beside this checkout");
        using var cases = JsonDocument.Parse(File.ReadAllText(file!));

        var answers = RuleCases.Run(cases.RootElement, TimeProvider.System);

        var wrong = cases.RootElement.EnumerateArray().Zip(answers)
            .Where(pair => pair.First.TryGetProperty("expectedException", out var expected)
                && pair.Second!["exception"]?["type"]?.GetValue<string>() != expected.GetProperty("type").GetString())
            .Select(pair => pair.Second!.ToJsonString());
        Assert.Empty(wrong);
    }

    private static IEnumerable<(string Kind, string? Fault)> Compare(JsonElement item, JsonNode? answer)
    {
        var name = item.GetProperty("name").GetString()!;
        if (!item.TryGetProperty("expected", out var expected))
        {
            return [];
        }

        var found = Results(name, expected, answer!["results"]!.AsArray()).ToList();
        if (item.TryGetProperty("expectedAction", out var action))
        {
            var output = action.TryGetProperty("output", out var value) ? value : default;
            var isSame = IsSame(output, answer["action"]?["output"]);
            found.Add(("action", isSame ? null : $"{name}: action gave {answer["action"]?.ToJsonString()}, not {action.GetRawText()}"));
        }

        return found;
    }

    private static IEnumerable<(string Kind, string? Fault)> Results(string path, JsonElement expected, JsonArray? actual)
    {
        var index = 0;
        foreach (var wanted in expected.EnumerateArray())
        {
            var name = wanted.GetProperty("ruleName").GetString()!;
            var given = actual is not null && index < actual.Count ? actual[index] : null;
            index++;
            yield return (wanted.GetProperty("class").GetString()!, Fault(path + "/" + name, wanted, given));
            if (wanted.TryGetProperty("children", out var children) && children.ValueKind == JsonValueKind.Array)
            {
                foreach (var child in Results(path + "/" + name, children, given?["children"]?.AsArray()))
                {
                    yield return child;
                }
            }
        }
    }

    private static string? Fault(string path, JsonElement wanted, JsonNode? given)
    {
        if (given is null || given["ruleName"]?.GetValue<string>() != wanted.GetProperty("ruleName").GetString())
        {
            return $"{path}: no result";
        }

        // Recorded as accepted by RulesEngine, and to be refused by us.
        if (wanted.GetProperty("class").GetString() == "refuse" && wanted.GetProperty("success").GetBoolean())
        {
            return given["errorKind"]?.GetValue<string>() == "compile" ? null : $"{path}: not refused";
        }

        var kind = wanted.TryGetProperty("errorKind", out var text) ? text.GetString() : null;
        var isSame = given["success"]!.GetValue<bool>() == wanted.GetProperty("success").GetBoolean()
            && given["errorKind"]?.GetValue<string>() == kind
            && (kind != "message" || given["error"]?.GetValue<string>() == wanted.GetProperty("error").GetString())
            && (!wanted.TryGetProperty("output", out var output) || IsSame(output, given["output"]));
        return isSame ? null : $"{path}: {given.ToJsonString()}, not {wanted.GetRawText()}";
    }

    private static bool IsSame(JsonElement wanted, JsonNode? given) => wanted.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => given is null,
        JsonValueKind.Number => given?.GetValueKind() == JsonValueKind.Number && Number(given.ToJsonString()) == Number(wanted.GetRawText()),
        JsonValueKind.Object => given is JsonObject record && wanted.EnumerateObject().All(part => IsSame(part.Value, record[part.Name])),
        JsonValueKind.Array => given is JsonArray list && list.Count == wanted.GetArrayLength() && wanted.EnumerateArray().Zip(list).All(pair => IsSame(pair.First, pair.Second)),
        _ => given is not null && given.ToJsonString() == JsonSerializer.Serialize(wanted),
    };

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
