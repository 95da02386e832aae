using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Rules.Evaluation;

/// <summary>Runs rule files with their inputs as JSON: many recorded cases, or one file for a person.</summary>
public static class RuleCases
{
    /// <summary>Every case's results: <c>[{"name", "results":[…], "action"?, "exception"?}]</c>.</summary>
    /// <param name="cases">An array of <c>{"name","workflow","additionalWorkflows"?,"inputs","settings"?,"execute"?}</c>.</param>
    /// <param name="clock">The clock behind <c>DateTime.Now</c>, which recorded cases use.</param>
    public static JsonArray Run(JsonElement cases, TimeProvider clock) =>
        new([.. cases.EnumerateArray().Select(item => (JsonNode?)Case(item, clock))]);

    /// <summary>One file against one set of inputs: the results of each workflow (or of the one named), or findings.</summary>
    /// <param name="file">RulesEngine JSON.</param>
    /// <param name="inputs">An object with a property per input, or an array of <c>{"name","value","types"?}</c>.</param>
    /// <param name="workflow">The one to run; null for all.</param>
    /// <param name="culture">Language of the explaining sentences; null for none.</param>
    /// <param name="fileName">For findings.</param>
    /// <param name="words">Words with known types; inputs that are theirs have these types rather than guessed ones. Null for none.</param>
    public static (JsonNode Answer, IReadOnlyList<Finding> Findings) Evaluate(
        JsonElement file, JsonElement inputs, string? workflow, CultureInfo? culture, string fileName = "", Vocabulary? words = null)
    {
        var reading = RuleSetReader.Read(file, fileName);
        var findings = reading.Findings.ToList();
        var answer = new JsonArray();
        var known = workflow is null || reading.RuleSets.Any(set => set.Name == workflow);
        if (!known)
        {
            findings.Add(Finding.Error("rules.unknown-workflow", fileName, "", $"There is no workflow \"{workflow}\".", Suggestion.Hint(workflow!, reading.RuleSets.Select(set => set.Name))));
        }

        if (!known || reading.Findings.HasErrors() || RuleInputs.Read(inputs, words, findings) is not { } given)
        {
            return (answer, findings);
        }

        foreach (var set in reading.RuleSets.Where(set => workflow is null || set.Name == workflow))
        {
            var settings = RuleSettings.RulesEngine with { Root = given.Root };
            var compilation = RuleSetCompiler.Compile(reading.RuleSets, set.Name, given.Vocabulary, settings);
            findings.AddRange(compilation.Findings);
            var results = compilation.RuleSet.Evaluate(given.Values).Results;
            answer.Add(new JsonObject { ["workflow"] = set.Name, ["results"] = RuleResultJson.Write(results, culture) });
        }

        return (answer, findings);
    }

    private static JsonObject Case(JsonElement item, TimeProvider clock)
    {
        var answer = new JsonObject { ["name"] = item.GetProperty("name").GetString() };
        try
        {
            Answer(item, clock, answer);
        }
        catch (FormatException failure)
        {
            Throw(answer, "FormatException", failure.Message);
        }

        return answer;
    }

    private static void Answer(JsonElement item, TimeProvider clock, JsonObject answer)
    {
        answer["results"] = new JsonArray();
        var reading = Read(item);
        if (reading.Findings.HasErrors())
        {
            var messages = reading.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"\n -- {finding.Place}: {finding.Message}");
            Throw(answer, "RuleValidationException", "Validation failed: " + string.Concat(messages));
            return;
        }

        var findings = new List<Finding>();
        if (RuleInputs.Read(item.GetProperty("inputs"), null, findings) is not { } given)
        {
            throw new FormatException(string.Join("; ", findings));
        }

        var (settings, throws, silent) = Settings(item, given.Root, clock);
        var compiled = RuleSetCompiler.Compile(reading.RuleSets, reading.RuleSets[0].Name, given.Vocabulary, settings).RuleSet;
        if (item.TryGetProperty("execute", out var execute) && execute.ValueKind == JsonValueKind.Object)
        {
            Execute(compiled, execute.GetProperty("rule").GetString()!, given.Values, silent, answer);
            return;
        }

        var results = compiled.Evaluate(given.Values).Results;
        if (throws && results.FirstOrDefault(result => result.ErrorKind > RuleErrorKind.Message) is { } failed)
        {
            Throw(answer, "RuleException", failed.Error ?? "");
            return;
        }

        answer["results"] = RuleResultJson.Write(results, null, silent);
    }

    private static RuleSetReading Read(JsonElement item)
    {
        var main = RuleSetReader.Read(item.GetProperty("workflow"));
        if (!item.TryGetProperty("additionalWorkflows", out var more) || more.ValueKind != JsonValueKind.Array || more.GetArrayLength() == 0)
        {
            return main;
        }

        var others = RuleSetReader.Read(more);
        return new RuleSetReading([.. main.RuleSets, .. others.RuleSets], [.. main.Findings, .. others.Findings]);
    }

    // One rule with its action; the rule it evaluated comes first, as RulesEngine lists them.
    private static void Execute(CompiledRuleSet compiled, string ruleName, object?[] inputs, bool silent, JsonObject answer)
    {
        if (compiled.EvaluateRule(ruleName, inputs) is not { } result)
        {
            Throw(answer, "ArgumentException", $"Workflow `{compiled.Name}` does not contain any rule named `{ruleName}`");
            return;
        }

        var chain = new Stack<RuleResult>();
        for (var next = result; next is not null; next = next.Action?.Called)
        {
            chain.Push(next);
        }

        answer["results"] = RuleResultJson.Write([.. chain], null, silent, withOutput: false);
        var action = new JsonObject { ["output"] = JsonValues.Write(result.Action?.Output) };
        if (result.Action?.Error is { } error)
        {
            action["exception"] = error;
        }

        answer["action"] = action;
    }

    private static (RuleSettings Settings, bool Throws, bool Silent) Settings(JsonElement item, string? root, TimeProvider clock)
    {
        var given = item.TryGetProperty("settings", out var settings) && settings.ValueKind == JsonValueKind.Object ? settings : default;
        bool Is(string name, bool otherwise) =>
            given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? value.GetBoolean()
                : otherwise;
        var stop = given.ValueKind == JsonValueKind.Object && given.TryGetProperty("NestedRuleExecutionMode", out var mode)
            && mode.ValueKind == JsonValueKind.String && mode.GetString() == "Performance";
        return (
            RuleSettings.RulesEngine with
            {
                IgnoreCase = !Is("IsExpressionCaseSensitive", false),
                StopWhenDecided = stop,
                RunActions = Is("AutoExecuteActions", true),
                Parameters = Is("EnableScopedParams", true),
                Root = root,
                Clock = clock,
            },
            !Is("EnableExceptionAsErrorMessage", true),
            Is("IgnoreException", false));
    }

    private static void Throw(JsonObject answer, string type, string message) =>
        answer["exception"] = new JsonObject { ["type"] = type, ["message"] = message };
}
