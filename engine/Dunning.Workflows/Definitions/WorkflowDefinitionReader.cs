using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Core.Findings;

namespace Dunning.Workflows.Definitions;

/// <summary>Reads Elsa 3's definition JSON in all the shapes that Elsa accepts: property names in any case, connections nested, flat or in <c>$values</c>, bare literals.</summary>
public static class WorkflowDefinitionReader
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="json">UTF-8.</param>
    /// <param name="file">File for findings.</param>
    public static WorkflowReading Read(ReadOnlyMemory<byte> json, string file)
    {
        try
        {
            return JsonNode.Parse(json.Span, AnyCase, Lenient) is JsonObject root
                ? Read(root, file)
                : new(null, [Finding.Error("workflow.json", file, "", "A workflow definition is one JSON object.")]);
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            // ArgumentException: one property twice. InvalidOperationException, FormatException: a text where a number should be, or the reverse.
            return new(null, [Finding.Error("workflow.json", file, (refusal as JsonException)?.Path ?? "", refusal.Message)]);
        }
    }

    /// <param name="json">The text of the document.</param>
    /// <param name="file">File for findings.</param>
    public static WorkflowReading Read(string json, string file) => Read(Encoding.UTF8.GetBytes(json), file);

    private static WorkflowReading Read(JsonObject json, string file)
    {
        var findings = new List<Finding>();
        var root = json["root"] as JsonObject;
        if (root is null || root.Text("type") is not "Elsa.Flowchart")
        {
            findings.Add(Finding.Error("workflow.root", file, "/root", "The root must be an Elsa.Flowchart."));
            return new(null, findings);
        }

        var definitionId = json.Text("definitionId") ?? json.Text("id");
        if (definitionId is null)
        {
            findings.Add(Finding.Error("workflow.id", file, "/definitionId", "The definition has no definitionId."));
            return new(null, findings);
        }

        var flowchart = new FlowchartReader(file, findings).Read(root);
        var version = json.Number("version") ?? 1;
        var definition = new WorkflowDefinition
        {
            DefinitionId = definitionId,
            Id = json.Text("id") ?? definitionId,
            Name = json.Text("name") ?? definitionId,
            Description = json.Text("description"),
            Version = version,
            IsPublished = json.Flag("isPublished"),
            Variables = [.. Variables(json), .. Variables(root)],
            Inputs = [.. json.Items("inputs").OfType<JsonObject>().Select(Input)],
            Outputs = [.. json.Items("outputs").OfType<JsonObject>().Select(Output)],
            CustomProperties = json["customProperties"] as JsonObject ?? [],
            Root = flowchart,
            Json = json,
        };
        return new(findings.HasErrors() ? null : definition, findings);
    }

    private static IEnumerable<VariableDefinition> Variables(JsonObject owner) =>
        from variable in owner.Items("variables").OfType<JsonObject>()
        let name = variable.Text("name") ?? ""
        select new VariableDefinition(variable.Text("id") ?? name, name, variable.Text("typeName") ?? "Object", variable.Flag("isArray"), variable["value"]);

    private static InputDefinition Input(JsonObject input) => new(
        input.Text("name") ?? "",
        input.Text("type") ?? "Object",
        input.Flag("isArray"),
        input.Text("displayName"),
        input.Text("description"),
        input.Text("category"),
        input.Text("uiHint"),
        input["defaultValue"]);

    private static OutputDefinition Output(JsonObject output) => new(
        output.Text("name") ?? "",
        output.Text("type") ?? "Object",
        output.Flag("isArray"),
        output.Text("displayName"),
        output.Text("description"));
}
