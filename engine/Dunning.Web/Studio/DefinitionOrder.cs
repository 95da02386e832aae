using System.Text.Json.Nodes;
using Dunning.Workflows.Definitions;

namespace Dunning.Web.Studio;

/// <summary>Studio gives activities and arrows back with the last touched last; our engine reads a meaning in their order, so it stays as it was, what is new at the end.</summary>
internal static class DefinitionOrder
{
    /// <param name="root">The flowchart from Studio; anything else is left alone.</param>
    /// <param name="before">The definition it was; null when there was none.</param>
    public static JsonNode? Restore(JsonNode? root, WorkflowDefinition? before)
    {
        if (root is not JsonObject flowchart || flowchart["activities"] is not JsonArray activities)
        {
            return root;
        }

        var ids = activities.OfType<JsonObject>().Select(Id).ToHashSet(StringComparer.Ordinal);
        flowchart["activities"] = Ordered(activities, Id, before?.Root.Activities.Select(activity => activity.Id) ?? []);

        // An arrow of an activity that was taken away hangs in the air.
        if (flowchart["connections"] is JsonArray connections)
        {
            var joined = new JsonArray([.. connections.Where(arrow => Ends(arrow) is var (source, _, target, _) && ids.Contains(source) && ids.Contains(target)).Select(arrow => arrow!.DeepClone())]);
            flowchart["connections"] = Ordered(joined, Ends, before?.Root.Connections.Select(arrow => (arrow.Source, arrow.SourcePort ?? "", arrow.Target, arrow.TargetPort ?? "")) ?? []);
        }

        return flowchart;
    }

    private static JsonArray Ordered<TKey>(JsonArray items, Func<JsonNode?, TKey> key, IEnumerable<TKey> before)
        where TKey : notnull
    {
        var places = new Dictionary<TKey, int>();
        foreach (var known in before)
        {
            places.TryAdd(known, places.Count);
        }

        return [.. items.OrderBy(item => places.GetValueOrDefault(key(item), int.MaxValue)).Select(item => item?.DeepClone())];
    }

    private static string Id(JsonNode? activity) => Text(activity as JsonObject, "id");

    private static (string Source, string SourcePort, string Target, string TargetPort) Ends(JsonNode? arrow) => arrow is JsonObject json
        ? (End(json, "source"), Port(json, "source"), End(json, "target"), Port(json, "target"))
        : ("", "", "", "");

    // Elsa writes arrows in two ways.
    private static string End(JsonObject arrow, string end) => arrow[end] is JsonObject nested ? Text(nested, "activity") : Text(arrow, end);

    private static string Port(JsonObject arrow, string end) => arrow[end] is JsonObject nested ? Text(nested, "port") : Text(arrow, end + "Port");

    private static string Text(JsonObject? json, string name) => json?[name] is JsonValue value ? value.ToString() : "";
}
