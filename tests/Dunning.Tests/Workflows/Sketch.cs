using System.Text.Json.Nodes;
using Dunning.Core.Findings;
using Dunning.Rules.Language;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Definitions;
using Dunning.Workflows.Execution;
using Xunit;

namespace Dunning.Tests.Workflows;

/// <summary>
/// A workflow drawn in text. A line is a node (<c>id Type input=value; input=js:…</c>), an arrow (<c>a.Port -> b</c>; port Done when left out),
/// a variable (<c>var Name Type value</c>) or an input (<c>in Name Type value</c>).
/// </summary>
internal sealed class Sketch
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly RunContext Context = new(Today, new object(), []);

    private readonly ActivityCatalogue catalogue;

    public Sketch(string text, params Activity[] activities)
    {
        catalogue = ActivityCatalogue.Elsa.With(activities);
        Json = Draw(text);
    }

    public JsonObject Json { get; }

    public static WorkflowDefinition Read(string json)
    {
        var reading = WorkflowDefinitionReader.Read(json, "test.json");
        Assert.NotNull(reading.Definition);
        return reading.Definition;
    }

    public WorkflowCompilation Check(Strictness strictness = Strictness.Publish) =>
        WorkflowCompiler.Compile(Read(Json.ToJsonString()), catalogue, Vocabulary.Empty, "test.json", strictness);

    public CompiledWorkflow Compile(Strictness strictness = Strictness.AsElsa)
    {
        var compilation = Check(strictness);
        Assert.DoesNotContain(compilation.Findings, finding => finding.Severity == Severity.Error);
        return compilation.Workflow!;
    }

    public Burst Start(params (string Name, object? Value)[] inputs) =>
        Interpreter.Start(Compile(), inputs.ToDictionary(input => input.Name, input => input.Value), Context);

    public Burst Resume(Burst burst, string bookmark, object? payload = null) =>
        Interpreter.Resume(Compile(), WorkflowState.FromJson(burst.State.ToJson()), bookmark, new("test", null, payload), Context);

    public Burst Interrupt(Burst burst, string trigger, object? payload = null) =>
        Interpreter.Interrupt(Compile(), WorkflowState.FromJson(burst.State.ToJson()), trigger, new("test", null, payload), Context);

    private static JsonObject Draw(string text)
    {
        var activities = new JsonArray();
        var connections = new JsonArray();
        var variables = new JsonArray();
        var inputs = new JsonArray();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', 3, StringSplitOptions.TrimEntries);
            if (words[0] is "var" or "in")
            {
                var rest = words[2].Split(' ');
                var value = rest.Length > 1 ? rest[1] : null;
                if (words[0] == "var")
                {
                    variables.Add(new JsonObject { ["id"] = "v" + words[1], ["name"] = words[1], ["typeName"] = rest[0], ["value"] = value });
                }
                else
                {
                    inputs.Add(new JsonObject { ["name"] = words[1], ["type"] = rest[0], ["defaultValue"] = value });
                }
            }
            else if (words[1] == "->")
            {
                var source = words[0].Split('.', 2);
                connections.Add(new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = source[0], ["port"] = source.Length > 1 ? source[1] : "Done" },
                    ["target"] = new JsonObject { ["activity"] = words[2], ["port"] = "In" },
                });
            }
            else
            {
                activities.Add(Node(words));
            }
        }

        return new()
        {
            ["id"] = "test-v1",
            ["definitionId"] = "test",
            ["name"] = "Test",
            ["variables"] = variables,
            ["inputs"] = inputs,
            ["root"] = new JsonObject { ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["activities"] = activities, ["connections"] = connections },
        };
    }

    private static JsonObject Node(string[] words)
    {
        var node = new JsonObject { ["id"] = words[0], ["type"] = words[1].Contains('.', StringComparison.Ordinal) ? words[1] : "Elsa." + words[1] };
        foreach (var setting in words.Length < 3 ? [] : words[2].Split("; "))
        {
            var (name, value) = (setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            node[name] = name switch
            {
                "variable" => new JsonObject { ["id"] = "v" + value, ["name"] = value, ["typeName"] = "Object" },
                "cases" => JsonNode.Parse(value),
                _ => new JsonObject { ["expression"] = Expression(value) },
            };
        }

        return node;
    }

    private static JsonObject Expression(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var syntax = colon < 0 ? null : value[..colon] switch { "js" => "JavaScript", "cs" => "CSharp", "json" => "Object", "py" => "Python", "v" => "Variable", "i" => "Input", _ => null };
        return new() { ["type"] = syntax ?? "Literal", ["value"] = syntax is null ? value : value[(colon + 1)..] };
    }
}
