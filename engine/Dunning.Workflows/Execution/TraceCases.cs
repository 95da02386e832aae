using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Core.Findings;
using Dunning.Rules.Language;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Execution;

/// <summary>Runs lists of cases (<c>workflow trace --cases</c>): each a definition, its input and the order in which bookmarks are resumed; waits are never waited for.</summary>
public static class TraceCases
{
    private const int MaxResumes = 40;

    // Nothing waits, so any day will do; this one leaves room for delays.
    private static readonly RunContext Context = new(new DateOnly(2026, 1, 1), new object(), []);

    /// <param name="index">The document with <c>cases</c>.</param>
    /// <param name="readFile">Reads a definition by the name a case gives.</param>
    /// <returns>Per case of counter mode its trace, or its findings.</returns>
    public static JsonArray Run(JsonElement index, Func<string, string> readFile) =>
        [.. index.GetProperty("cases").EnumerateArray().Where(IsCounter).Select(test => Trace(test, readFile))];

    private static bool IsCounter(JsonElement test) => !test.TryGetProperty("mode", out var mode) || mode.GetString() == "counter";

    private static JsonObject Trace(JsonElement test, Func<string, string> readFile)
    {
        var file = test.GetProperty("file").GetString()!;
        var answer = new JsonObject { ["id"] = test.GetProperty("id").GetString() };
        var reading = WorkflowDefinitionReader.Read(readFile(file), file);
        var compilation = reading.Definition is { } definition
            ? WorkflowCompiler.Compile(definition, ActivityCatalogue.Elsa, Vocabulary.Empty, file, Strictness.AsElsa)
            : new(null, reading.Findings);
        if (compilation.Workflow is not { } workflow)
        {
            answer["findings"] = new JsonArray([.. compilation.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => (JsonNode)finding.ToString())]);
            return answer;
        }

        var inputs = test.TryGetProperty("input", out var given) && given.ValueKind == JsonValueKind.Object
            ? given.EnumerateObject().ToDictionary(property => property.Name, property => (object?)property.Value)
            : [];
        var bursts = Bursts(workflow, inputs, test.TryGetProperty("resume", out var resume) ? resume.GetString() : null);
        var state = bursts[^1].State;
        answer["lines"] = Texts(bursts.SelectMany(burst => burst.Lines));
        answer["status"] = state.Status.ToString();
        answer["subStatus"] = state.SubStatus.ToString();
        answer["incidents"] = state.Incidents.Length;
        answer["bursts"] = new JsonArray([.. bursts.Select(Write)]);
        return answer;
    }

    private static List<Burst> Bursts(CompiledWorkflow workflow, Dictionary<string, object?> inputs, string? resume)
    {
        var bursts = new List<Burst> { Interpreter.Start(workflow, inputs, Context) };
        for (var count = 0; count < (resume == "first-only" ? 1 : MaxResumes) && bursts[^1].State.Bookmarks.Length > 0; count++)
        {
            // Through its stored form, as a host would.
            var state = WorkflowState.FromJson(bursts[^1].State.ToJson());
            var bookmark = resume == "all-lifo" ? state.Bookmarks[^1] : state.Bookmarks[0];
            bursts.Add(Interpreter.Resume(workflow, state, bookmark.Id, new(bookmark.Kind, bookmark.Key), Context));
        }

        return bursts;
    }

    private static JsonObject Write(Burst burst) => new()
    {
        ["events"] = new JsonArray([.. burst.Events.Select(step => Texts([step.Kind.ToString(), step.ActivityId, step.Type]))]),
        ["lines"] = Texts(burst.Lines),
        ["status"] = burst.State.Status.ToString(),
        ["subStatus"] = burst.State.SubStatus.ToString(),
        ["bookmarks"] = Texts(burst.State.Bookmarks.Select(bookmark => bookmark.ActivityId)),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
