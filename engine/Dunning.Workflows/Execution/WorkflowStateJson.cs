using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Execution;

/// <summary>The stored form of a run. Names are short because there are millions of these.</summary>
internal static class WorkflowStateJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(WorkflowState state)
    {
        var json = new JsonObject();
        if (state.SubStatus != WorkflowSubStatus.Suspended)
        {
            json["status"] = state.SubStatus.ToString();
        }

        WritePath(json, state.Root, state.Waits, state.Nodes);
        Add(json, "parked", new JsonArray([.. state.Parked.Select(Write)]));
        Add(json, "vars", Object(state.Variables.Select(Written)));
        Add(json, "inputs", Object(state.Inputs.Select(Written)));
        Add(json, "incidents", new JsonArray([.. state.Incidents.Select(incident => new JsonObject { ["at"] = incident.ActivityId, ["message"] = incident.Message })]));
        return json.ToJsonString(Plain);
    }

    public static WorkflowState Read(string text)
    {
        try
        {
            var json = JsonNode.Parse(text)!.AsObject();
            var subStatus = json["status"] is { } status ? Enum.Parse<WorkflowSubStatus>((string)status!) : WorkflowSubStatus.Suspended;
            var waits = Waits(json);
            ImmutableArray<ParkedPath> parked = [.. Items(json, "parked").Select(item => Parked(item!.AsObject()))];
            return new()
            {
                Status = subStatus == WorkflowSubStatus.Suspended ? WorkflowStatus.Running : WorkflowStatus.Finished,
                SubStatus = subStatus,
                Root = (string?)json["trigger"],
                Parked = parked,
                ParkedBookmarks = [.. parked.SelectMany(path => path.Waits).SelectMany(wait => wait.Bookmarks)],
                Waits = waits,
                Bookmarks = [.. waits.SelectMany(wait => wait.Bookmarks)],
                Nodes = Nodes(json),
                Variables = [.. Members(json, "vars").Select(Kept)],
                Inputs = [.. Members(json, "inputs").Select(Kept)],
                Incidents = [.. Items(json, "incidents").Select(item => new Incident((string)item!["at"]!, (string)item["message"]!))],
            };
        }
        catch (Exception refusal) when (refusal is JsonException or InvalidOperationException or NullReferenceException or ArgumentException or OverflowException)
        {
            throw new FormatException("This is not the state of a run: " + refusal.Message, refusal);
        }
    }

    private static void WritePath(JsonObject json, string? root, ImmutableArray<Wait> waits, ImmutableArray<NodeState> nodes)
    {
        // Older than jumps, hence its name.
        if (root is not null)
        {
            json["trigger"] = root;
        }

        Add(json, "waits", new JsonArray([.. waits.Select(Write)]));
        Add(json, "nodes", Object(nodes.Select(node => new KeyValuePair<string, JsonNode?>(node.ActivityId, Write(node)))));
    }

    private static JsonObject Write(ParkedPath path)
    {
        var json = new JsonObject();
        WritePath(json, path.Root, path.Waits, path.Nodes);
        return json;
    }

    private static ParkedPath Parked(JsonObject json) => new((string?)json["trigger"], Waits(json), Nodes(json));

    private static ImmutableArray<Wait> Waits(JsonObject json) => [.. Items(json, "waits").Select(item => Wait(item!.AsObject()))];

    private static ImmutableArray<NodeState> Nodes(JsonObject json) => [.. Members(json, "nodes").Select(member => Node(member.Key, member.Value!))];

    // 2: left twice, run twice, Done. [2,2,1]: skipped the last time. [2,2,2,"NoAnswer"]: left with that outcome; null stands for Done.
    private static JsonNode Write(NodeState node)
    {
        if (node.Outcomes is null && node.Visits == node.Passes && node.Visits == node.Runs)
        {
            return node.Visits;
        }

        var counts = new JsonArray(node.Visits, node.Passes, node.Runs);
        foreach (var outcome in node.Outcomes ?? [null!])
        {
            counts.Add((JsonNode?)outcome);
        }

        return counts;
    }

    private static NodeState Node(string id, JsonNode json)
    {
        if (json is not JsonArray counts)
        {
            var count = (int)json;
            return new(id, count, count, count, null);
        }

        var outcomes = counts.Skip(3).Select(outcome => (string?)outcome).ToArray();
        return new(id, (int)counts[0]!, (int)counts[1]!, (int)counts[2]!, outcomes is [null] ? null : outcomes.OfType<string>().ToArray());
    }

    private static JsonObject Write(Wait wait)
    {
        var json = new JsonObject { ["at"] = wait.ActivityId, ["run"] = wait.Occurrence };
        if (wait.OverLoop)
        {
            json["loop"] = true;
        }

        if (wait.Made != wait.Bookmarks.Length)
        {
            json["made"] = wait.Made;
        }

        if (wait.Memory is not null)
        {
            json["memory"] = wait.Memory;
        }

        json["for"] = new JsonArray([.. wait.Bookmarks.Select(bookmark => new JsonArray(
            bookmark.Kind, bookmark.Key, bookmark.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))]);
        return json;
    }

    private static Wait Wait(JsonObject json)
    {
        var id = (string)json["at"]!;
        var occurrence = (int)json["run"]!;
        var bookmarks = json["for"]!.AsArray();
        var made = (int?)json["made"] ?? bookmarks.Count;
        return new(
            id,
            occurrence,
            (bool?)json["loop"] ?? false,
            made,
            (string?)json["memory"],
            [.. bookmarks.Select((item, index) => new Bookmark(
                Run.BookmarkId(id, occurrence, made - bookmarks.Count + index + 1),
                id,
                occurrence,
                (string)item![0]!,
                (string?)item[1],
                item[2] is { } due ? DateOnly.ParseExact((string)due!, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null))]);
    }

    private static KeyValuePair<string, JsonNode?> Written(KeyValuePair<string, object?> value) => new(value.Key, Literal.Write(value.Value));

    // Left as JSON: which type it is, the definition says.
    private static KeyValuePair<string, object?> Kept(KeyValuePair<string, JsonNode?> member) => new(member.Key, member.Value?.DeepClone());

    private static JsonObject Object(IEnumerable<KeyValuePair<string, JsonNode?>> members) => new(members);

    private static void Add(JsonObject json, string name, JsonNode value)
    {
        if (value is JsonArray { Count: > 0 } or JsonObject { Count: > 0 })
        {
            json[name] = value;
        }
    }

    private static JsonArray Items(JsonObject json, string name) => json[name] is JsonArray items ? items : [];

    private static JsonObject Members(JsonObject json, string name) => json[name] is JsonObject members ? members : [];
}
