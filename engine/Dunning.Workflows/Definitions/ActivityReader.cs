using System.Text.Json.Nodes;

namespace Dunning.Workflows.Definitions;

/// <summary>Reads one node: everything that is not a known property of all nodes is an input or an output binding.</summary>
internal static class ActivityReader
{
    private static readonly HashSet<string> NodeProperties = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "nodeId", "name", "type", "version", "customProperties", "metadata", "source", "line",
        "canStartWorkflow", "runAsynchronously", "applicationProperties", "_type", "$id",
    };

    public static ActivityDefinition Read(JsonObject json, string id, string type)
    {
        var inputs = new Dictionary<string, InputExpression>(StringComparer.OrdinalIgnoreCase);
        var outputs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in json)
        {
            if (NodeProperties.Contains(name) || value is null)
            {
                continue;
            }

            if (Expression(value) is { } expression)
            {
                inputs[name] = expression;
            }
            else if (value is JsonObject wrapper && wrapper["memoryReference"] is JsonObject reference && reference.Text("id") is { } variable)
            {
                outputs[name] = variable;
            }
        }

        var metadata = json["metadata"] as JsonObject ?? [];
        return new()
        {
            Id = id,
            Type = type,
            Version = json.Number("version") ?? 0,
            Name = json.Text("name"),
            DisplayText = metadata.Text("displayText"),
            Inputs = inputs,
            OutputBindings = outputs,
            Position = PositionOf(metadata),
            CustomProperties = json["customProperties"] as JsonObject ?? [],
            Metadata = metadata,
            CanStartWorkflow = (json["customProperties"] as JsonObject ?? []).Flag("canStartWorkflow") || json.Flag("canStartWorkflow"),
            Json = json,
        };
    }

    /// <summary>A wrapped expression, a bare one, or a bare value; null for an output binding or an input that was left empty.</summary>
    public static InputExpression? Expression(JsonNode value) => value switch
    {
        JsonObject json when json["expression"] is JsonObject expression =>
            new(expression.Text("type") ?? "Literal", expression["value"], json.Text("typeName")),
        JsonObject json when json["type"] is JsonValue && json.ContainsKey("value") => new(json.Text("type")!, json["value"]),
        JsonObject json when json.ContainsKey("memoryReference") || (json.ContainsKey("typeName") && !json.ContainsKey("name")) => null,
        _ => new("Literal", value),
    };

    private static Position? PositionOf(JsonObject metadata) =>
        metadata["designer"] is JsonObject designer && designer["position"] is JsonObject position
        && position["x"] is JsonValue x && position["y"] is JsonValue y && x.TryGetValue<double>(out var left) && y.TryGetValue<double>(out var top)
            ? new Position(left, top)
            : null;
}
