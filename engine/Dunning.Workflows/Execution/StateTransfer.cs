using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Core.Findings;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Execution;

/// <summary>A run carried over to another version of its workflow.</summary>
/// <remarks>
/// What waits goes on waiting under its id and occurrence; variables and inputs keep their values by name, and what stood at its default follows
/// the new default. It works on the stored form of the state, so that what it does not know of stays as it is.
/// </remarks>
/// <param name="State">The run in the new version; null when it can not go there.</param>
/// <param name="Findings">Why it can not.</param>
public sealed record StateTransfer(WorkflowState? State, IReadOnlyList<Finding> Findings)
{
    /// <summary>Carries a run over.</summary>
    public static StateTransfer Between(CompiledWorkflow from, CompiledWorkflow to, WorkflowState state, TransferChoices choices)
    {
        var json = JsonNode.Parse(state.ToJson())!.AsObject();
        foreach (var path in Paths(json))
        {
            Rename(path, to, choices.Map);
        }

        AddInputs(json, from, to, choices.Inputs);
        AddCounts(json, choices.Began);
        var findings = Values(json["vars"], to.Variables, "variable", choices.Place).Concat(Values(json["inputs"], to.Inputs, "input", choices.Place)).ToList();
        if (state.Status == WorkflowStatus.Running)
        {
            findings.AddRange(Gone(from, to, state, choices));
            if (findings.Count == 0)
            {
                foreach (var (before, after) in Paths(JsonNode.Parse(state.ToJson())!.AsObject()).Zip(Paths(json)))
                {
                    findings.AddRange(new PathTransfer(to, after).Settle(choices.Place, new PathTransfer(from, before).Stuck));
                }
            }
        }

        return findings.Count == 0 ? new(WorkflowState.FromJson(json.ToJsonString()), []) : new(null, findings);
    }

    /// <summary>What is wrong with a choice of new names, whatever the run.</summary>
    public static IReadOnlyList<Finding> CheckMap(CompiledWorkflow from, CompiledWorkflow to, IReadOnlyDictionary<string, string> map, string place)
    {
        var findings = new List<Finding>();
        foreach (var (old, @new) in map)
        {
            var wrong =
                from.Find(old) is not { } before ? $"The old version has no activity \"{old}\"."
                : to.Find(@new) is not { } after ? $"The new version has no activity \"{@new}\"."
                : to.Find(old) is not null ? $"The new version still has \"{old}\"; what waits there stays there."
                : from.Find(@new) is not null ? $"\"{@new}\" was there in the old version already; two histories would be mixed."
                : before.Descriptor.TypeName != after.Descriptor.TypeName ? $"\"{old}\" is a {before.Descriptor.TypeName}, \"{@new}\" a {after.Descriptor.TypeName}."
                : map.Count(pair => pair.Value == @new) > 1 ? $"Several activities would become \"{@new}\"."
                : null;
            if (wrong is not null)
            {
                var known = from.Find(old) is null ? Suggestion.Hint(old, from.Nodes.Select(node => node.Id)) : to.Find(@new) is null ? Suggestion.Hint(@new, to.Nodes.Select(node => node.Id)) : null;
                findings.Add(Finding.Error("migrate.map", place, $"{old}={@new}", wrong, known ?? "map an activity that is gone to a new one of the same type"));
            }
        }

        return findings;
    }

    /// <summary>Where the run stands, and where it stood when it was set aside: both are written alike.</summary>
    private static List<JsonObject> Paths(JsonObject json) => [json, .. (json["parked"] as JsonArray ?? []).OfType<JsonObject>()];

    private static void Rename(JsonObject json, CompiledWorkflow to, IReadOnlyDictionary<string, string> map)
    {
        if (json["trigger"] is { } trigger && map.TryGetValue((string)trigger!, out var renamed))
        {
            json["trigger"] = renamed;
        }

        foreach (var place in (json["waits"] as JsonArray ?? []).Concat(json["incidents"] as JsonArray ?? []))
        {
            if (map.TryGetValue((string)place!["at"]!, out var at))
            {
                place["at"] = at;
            }
        }

        if (json["nodes"] is JsonObject nodes)
        {
            json["nodes"] = new JsonObject(
                nodes.Select(node => new KeyValuePair<string, JsonNode?>(map.GetValueOrDefault(node.Key, node.Key), node.Value?.DeepClone())).Where(node => to.Find(node.Key) is not null).ToList());
        }
    }

    private static void AddInputs(JsonObject json, CompiledWorkflow from, CompiledWorkflow to, IReadOnlyDictionary<string, object?> given)
    {
        foreach (var field in to.Inputs.Where(field => from.Inputs.All(known => known.Name != field.Name)))
        {
            if (given.TryGetValue(field.Name, out var value) && value is not null)
            {
                json["inputs"] ??= new JsonObject();
                json["inputs"]![field.Name] = Written(value);
            }
        }
    }

    private static JsonNode? Written(object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            StoredValue.Write(writer, value);
        }

        return JsonNode.Parse(buffer.WrittenSpan);
    }

    private static void AddCounts(JsonObject json, IReadOnlyDictionary<string, int> began)
    {
        foreach (var (id, times) in began.Where(began => began.Value > 0 && json["nodes"]?[began.Key] is null))
        {
            json["nodes"] ??= new JsonObject();
            json["nodes"]![id] = new JsonArray(0, 0, times);
        }
    }

    private static IEnumerable<Finding> Values(JsonNode? values, IReadOnlyList<Field> fields, string what, string place) =>
        from value in values as JsonObject ?? []
        let field = fields.FirstOrDefault(field => field.Name == value.Key)
        where field is not null && !Literal.TryRead(value.Value, field.Shape, out _)
        select Finding.Error(
            "migrate.value", place, value.Key, $"The {what} {value.Key} holds {value.Value?.ToJsonString() ?? "nothing"}, which the new version can not: there it is a {field.Shape.Name}.",
            "give it a type that can hold the old value, or another name");

    private static IEnumerable<Finding> Gone(CompiledWorkflow from, CompiledWorkflow to, WorkflowState state, TransferChoices choices)
    {
        if (state.Root is { } root && !IsRoot(from.Find(root), to.Find(choices.Map.GetValueOrDefault(root, root))))
        {
            yield return Finding.Error(
                "migrate.trigger-gone", choices.Place, root, $"The case went on from {Title(from, root)}, from which the new version can not go on.",
                "keep the activity, or choose its new name: --map " + root + "=…");
        }

        foreach (var id in state.Bookmarks.Concat(state.ParkedBookmarks).Select(bookmark => bookmark.ActivityId).Distinct(StringComparer.Ordinal))
        {
            var before = from.Find(id);
            if (to.Find(choices.Map.GetValueOrDefault(id, id)) is not { } after)
            {
                var candidates = to.Nodes.Where(node => node.Descriptor.TypeName == before?.Descriptor.TypeName && from.Find(node.Id) is null).Select(node => node.Id).ToList();
                yield return Finding.Error(
                    "migrate.activity-gone", choices.Place, id, $"{Title(from, id)} waits, and the new version does not have it.",
                    $"choose what it became: --map {id}={(candidates.Count > 0 ? string.Join("|", candidates) : "…")}, or migrate when it has passed");
            }
            else if (before is not null && before.Descriptor.TypeName != after.Descriptor.TypeName)
            {
                yield return Finding.Error(
                    "migrate.activity-type", choices.Place, id, $"{Title(from, id)} waits as {before.Descriptor.TypeName}; in the new version it is {after.Descriptor.TypeName}.",
                    "give the new activity an id of its own, or migrate when this one has passed");
            }
        }
    }

    // What interrupted the run must still be able to; a step that was jumped to need only be there.
    private static bool IsRoot(CompiledNode? before, CompiledNode? after) =>
        after is not null && (before?.Descriptor.Kind != ActivityKind.Trigger || after.Descriptor.Kind == ActivityKind.Trigger);

    private static string Title(CompiledWorkflow workflow, string id) => workflow.Find(id) is { } node && node.Definition.Title != id ? $"\"{node.Definition.Title}\" ({id})" : id;
}
