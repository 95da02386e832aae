using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Operations.Procedures;
using Dunning.Workflows.Definitions;

namespace Dunning.Web.Studio;

/// <summary>A version of a procedure as Studio reads it, and what Studio sends back laid over the definition it began with.</summary>
internal static class StudioDefinition
{
    /// <summary>The custom property in which the mark of a version travels to Studio and back.</summary>
    public const string Revision = "dunning:revision";

    // Written by Studio itself, about its own Test tab.
    private const string TestValues = "VariableTestValues";

    // Of the version, not of the drawing: the office's store knows these.
    private static readonly HashSet<string> Envelope = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "definitionId", "createdAt", "version", "toolVersion", "isLatest", "isPublished", "isReadonly", "isSystem", "materializerName",
        "materializerContext", "providerName", "tenantId", "owner", "links", "root", "customProperties",
    };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Collections = ["variables", "inputs", "outputs", "outcomes"];

    /// <summary>The whole definition.</summary>
    public static JsonObject Full(StudioVersion version, bool mayEdit)
    {
        var json = WorkflowDefinitionWriter.Write(version.Definition);
        foreach (var (name, value) in Head(version, mayEdit))
        {
            json[name] = value?.DeepClone();
        }

        foreach (var collection in Collections)
        {
            json[collection] ??= new JsonArray();
        }

        json["options"] ??= new JsonObject();
        json["customProperties"]![Revision] = version.Mark;
        return json;
    }

    /// <summary>A version in a list.</summary>
    public static JsonObject Summary(StudioVersion version, bool mayEdit)
    {
        var json = Head(version, mayEdit);
        json["isMaterializerAvailable"] = true;
        return json;
    }

    /// <summary>The definition as a file: without what only Studio and this office need.</summary>
    public static byte[] File(StudioVersion version)
    {
        var json = Full(version, mayEdit: false);
        json["customProperties"]!.AsObject().Remove(Revision);
        json.Remove("links");
        return JsonSerializer.SerializeToUtf8Bytes(json, Indented);
    }

    /// <summary>The mark of the version that Studio began with; null when it does not say.</summary>
    public static string? MarkOf(JsonObject model) => (model["customProperties"] as JsonObject)?[Revision]?.ToString();

    /// <summary>
    /// What was drawn, laid over what it began with: the order of activities and arrows (it has a meaning to us, not to Studio), the facts of the
    /// version, and every property that Studio does not know stay what they were.
    /// </summary>
    /// <param name="model">From Studio.</param>
    /// <param name="before">What it began with; null when it is new.</param>
    /// <param name="procedureId">The procedure.</param>
    public static JsonObject Merge(JsonObject model, WorkflowDefinition? before, string procedureId)
    {
        var merged = before is null ? [] : WorkflowDefinitionWriter.Write(before);
        foreach (var (name, value) in model.Where(property => property.Value is not null && !Envelope.Contains(property.Key)))
        {
            merged[name] = Collections.Contains(name, StringComparer.OrdinalIgnoreCase) && value is JsonArray items
                ? Known(items, merged[name] as JsonArray ?? [])
                : value!.DeepClone();
        }

        merged["definitionId"] = procedureId;
        merged["id"] ??= procedureId;
        merged["customProperties"] = Own(model, merged);
        merged["root"] = DefinitionOrder.Restore(model["root"]?.DeepClone(), before);
        return merged;
    }

    /// <summary>As the bytes of a file.</summary>
    public static byte[] Bytes(WorkflowDefinition definition) => Encoding.UTF8.GetBytes(WorkflowDefinitionWriter.WriteText(definition));

    private static JsonObject Head(StudioVersion version, bool mayEdit) => new()
    {
        ["id"] = version.Id,
        ["definitionId"] = version.Listed.Version.ProcedureId,
        ["name"] = version.Definition.Name,
        ["description"] = version.Definition.Description,
        ["createdAt"] = StudioMoment.Of(version.Listed.Version.Stamp.Day),
        ["version"] = version.Listed.Version.Version,
        ["toolVersion"] = "3.8.0",
        ["isLatest"] = version.Listed.IsLatest,
        ["isPublished"] = version.Listed.TakesNewCases,
        ["isReadonly"] = !mayEdit,
        ["isSystem"] = false,
        ["materializerName"] = "Json",
        ["providerName"] = null,
        ["links"] = StudioLinks.Of(version, mayEdit),
    };

    private static JsonObject Own(JsonObject model, JsonObject merged)
    {
        var own = (model["customProperties"] ?? merged["customProperties"])?.DeepClone() as JsonObject ?? [];
        own.Remove(Revision);
        if (own[TestValues] is JsonObject { Count: 0 })
        {
            own.Remove(TestValues);
        }

        return own;
    }

    // An item that has its name still, or the only one that was renamed, keeps the properties that Studio does not know (the default of a setting).
    private static JsonArray Known(JsonArray items, JsonArray before)
    {
        var drawn = items.OfType<JsonObject>().Select(item => (JsonObject)item.DeepClone()).ToList();
        var unmatched = before.OfType<JsonObject>().Where(old => !drawn.Exists(item => Same(item, old))).ToList();
        var fresh = drawn.Where(item => !before.OfType<JsonObject>().Any(old => Same(item, old))).ToList();
        foreach (var item in drawn)
        {
            var old = before.OfType<JsonObject>().FirstOrDefault(old => Same(item, old)) ?? (unmatched is [var gone] && fresh is [var added] && added == item ? gone : null);
            foreach (var (name, value) in (old ?? []).Where(property => !item.ContainsKey(property.Key)))
            {
                item[name] = value?.DeepClone();
            }
        }

        return [.. drawn];
    }

    private static bool Same(JsonObject item, JsonObject other) => item["name"] is { } name && JsonNode.DeepEquals(name, other["name"]);
}
