using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dunning.Workflows.Definitions;

/// <summary>Writes definitions in one canonical form: the order of activities and connections kept (it decides where a run begins and which arrow of a circle is the loop), ids of nodes recomputed, unknown properties kept.</summary>
public static class WorkflowDefinitionWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Write(WorkflowDefinition definition)
    {
        var json = Clone(definition.Json);
        json["id"] = definition.Id;
        json["definitionId"] = definition.DefinitionId;
        json["name"] = definition.Name;
        json["description"] = definition.Description;
        json["version"] = definition.Version;
        json["isPublished"] = definition.IsPublished;
        json["variables"] = Array(definition.Variables, Variable);
        json["inputs"] = Array(definition.Inputs, Input);
        json["outputs"] = Array(definition.Outputs, Output);
        json["customProperties"] = definition.CustomProperties.DeepClone();
        json["root"] = Root(definition.Root, json["root"] as JsonObject ?? []);
        return json;

        JsonObject Variable(VariableDefinition variable) => Known("variables", variable.Name, new()
        {
            ["id"] = variable.Id,
            ["name"] = variable.Name,
            ["typeName"] = variable.TypeName,
            ["isArray"] = variable.IsArray,
            ["value"] = variable.Default?.DeepClone(),
        });

        JsonObject Input(InputDefinition input) => Known("inputs", input.Name, new()
        {
            ["name"] = input.Name,
            ["type"] = input.TypeName,
            ["isArray"] = input.IsArray,
            ["displayName"] = input.DisplayName,
            ["description"] = input.Description,
            ["category"] = input.Category,
            ["uiHint"] = input.UiHint,
            ["defaultValue"] = input.Default?.DeepClone(),
        });

        JsonObject Output(OutputDefinition output) => Known("outputs", output.Name, new()
        {
            ["name"] = output.Name,
            ["type"] = output.TypeName,
            ["isArray"] = output.IsArray,
            ["displayName"] = output.DisplayName,
            ["description"] = output.Description,
        });

        // What was read under this name keeps the properties this engine does not know.
        JsonObject Known(string list, string name, JsonObject known)
        {
            var item = definition.Json.Items(list).OfType<JsonObject>().FirstOrDefault(item => item.Text("name") == name);
            return item is null ? known : Lay(known, Clone(item));
        }
    }

    /// <summary>Indented text with a closing line break, ready for a file.</summary>
    public static string WriteText(WorkflowDefinition definition) =>
        Write(definition).ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";

    private static JsonObject Root(FlowchartDefinition root, JsonObject json)
    {
        var nodeId = "Workflow1:" + root.Id;
        json["id"] = root.Id;
        json["nodeId"] = nodeId;
        json["type"] = "Elsa.Flowchart";
        json["version"] ??= 1;
        json["activities"] = Array(root.Activities, activity => Node(activity, nodeId));

        // The variables of the flowchart were read into those of the workflow.
        json["variables"] = new JsonArray();
        var bends = Bends(json);
        json["connections"] = Array(
            root.Connections,
            connection => new()
            {
                ["source"] = End(connection.Source, connection.SourcePort),
                ["target"] = End(connection.Target, connection.TargetPort),
                ["vertices"] = bends.GetValueOrDefault(connection)?.DeepClone() ?? new JsonArray(),
            });
        return json;
    }

    private static Dictionary<Connection, JsonNode?> Bends(JsonObject root) =>
        root.Items("connections").OfType<JsonObject>()
            .Select(json => (Connection: FlowchartReader.Arrow(json), Bends: json["vertices"]))
            .Where(pair => pair.Connection is not null && pair.Bends is not null)
            .GroupBy(pair => pair.Connection!)
            .ToDictionary(group => group.Key, group => group.First().Bends);

    private static JsonObject Node(ActivityDefinition activity, string parent)
    {
        var json = Clone(activity.Json);
        json["id"] = activity.Id;
        json["nodeId"] = parent + ":" + activity.Id;
        json["type"] = activity.Type;
        json["version"] = activity.Version == 0 ? 1 : activity.Version;
        if (activity.Name is not null)
        {
            json["name"] = activity.Name;
        }

        json["customProperties"] = activity.CustomProperties.DeepClone();
        json["metadata"] = activity.Metadata.DeepClone();
        foreach (var (name, input) in activity.Inputs)
        {
            if (!json.ContainsKey(name) || ActivityReader.Expression(json[name]!) is not { } read || !Same(read, input))
            {
                json[name] = new JsonObject
                {
                    ["typeName"] = input.TypeName,
                    ["expression"] = new JsonObject { ["type"] = input.Syntax, ["value"] = input.Value?.DeepClone() },
                };
            }
        }

        return json;
    }

    private static bool Same(InputExpression read, InputExpression input) =>
        read.Syntax == input.Syntax && read.TypeName == input.TypeName && JsonNode.DeepEquals(read.Value, input.Value);

    private static JsonObject End(string activity, string? port) =>
        port is null ? new() { ["activity"] = activity } : new() { ["activity"] = activity, ["port"] = port };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> write) => [.. items.Select(write)];

    private static JsonObject Clone(JsonObject json) => (JsonObject)json.DeepClone();

    private static JsonObject Lay(JsonObject known, JsonObject over)
    {
        foreach (var (name, value) in known)
        {
            over[name] = value?.DeepClone();
        }

        return over;
    }
}
