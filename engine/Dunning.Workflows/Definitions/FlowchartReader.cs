using System.Text.Json.Nodes;
using Dunning.Core.Findings;
using Dunning.Workflows.Checking;

namespace Dunning.Workflows.Definitions;

/// <summary>Reads the root flowchart.</summary>
internal sealed class FlowchartReader(string file, List<Finding> findings)
{
    public FlowchartDefinition Read(JsonObject root) => new()
    {
        Id = root.Text("id") ?? "Flowchart1",
        Name = root.Text("name"),
        Start = root.Text("start"),
        Activities = Activities(root),
        Connections = Connections(root),
    };

    private List<ActivityDefinition> Activities(JsonObject root)
    {
        var activities = new List<ActivityDefinition>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (json, place) in Objects(root, "activities"))
        {
            if (json.Text("id") is not { } id)
            {
                findings.Add(Finding.Error("workflow.activity-id", file, place, "The activity has no id."));
            }
            else if (json.Text("type") is not { } type)
            {
                findings.Add(Finding.Error("workflow.activity-type", file, Place.Activity(id), $"Activity {id} has no type."));
            }
            else if (!ids.Add(id))
            {
                findings.Add(Finding.Error("workflow.duplicate-id", file, Place.Activity(id), $"Two activities have the id {id}."));
            }
            else
            {
                activities.Add(ActivityReader.Read(json, id, type));
            }
        }

        return activities;
    }

    private List<Connection> Connections(JsonObject root)
    {
        var connections = new List<Connection>();
        var seen = new HashSet<Connection>();
        foreach (var (json, place) in Objects(root, "connections"))
        {
            if (Arrow(json) is not { } connection)
            {
                findings.Add(Finding.Warning("workflow.connection", file, place, "The connection lacks its source or its target and is left out."));
            }
            else if (seen.Add(connection))
            {
                connections.Add(connection);
            }
        }

        return connections;
    }

    public static Connection? Arrow(JsonObject json)
    {
        var (source, sourcePort) = End(json, "source", "sourcePort");
        var (target, targetPort) = End(json, "target", "targetPort");
        return source is null || target is null ? null : new(source, sourcePort, target, targetPort);
    }

    private static (string? Activity, string? Port) End(JsonObject json, string end, string port) =>
        json[end] is JsonObject nested
            ? (nested.Text("activity"), nested.Text("port"))
            : (json.Text(end), json.Text(port));

    private static IEnumerable<(JsonObject Json, string Place)> Objects(JsonObject root, string name) =>
        root.Items(name).Select((item, index) => (item, index)).Where(pair => pair.item is JsonObject)
            .Select(pair => ((JsonObject)pair.item!, FormattableString.Invariant($"/root/{name}/{pair.index}")));
}
