using System.Net;
using System.Text.Json.Nodes;
using Dunning.Integration.Tests.Site;
using Dunning.Workflows.Definitions;
using Xunit;

namespace Dunning.Integration.Tests.Studio;

/// <summary>Whatever definition is loaded and saved back is as it was, also when Studio gives activities and arrows back in another order.</summary>
public sealed class CorpusTests : StudioOfficeTests
{
    [Fact]
    public async Task Our_own_procedures_come_back_as_they_were() =>
        Assert.Empty(await LostAsync(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "workflows"), "workflow.json", SearchOption.AllDirectories)));

    [Fact]
    public async Task Definitions_of_Elsa_come_back_as_they_were()
    {
        var folder = Checkout.Recorded(Path.Combine("workflow", "index.json")) is { } index ? Path.Combine(Path.GetDirectoryName(index)!, "definitions") : null;
        Assert.SkipWhen(folder is null, "Elsa's definitions are not beside this checkout.");

        var lost = await LostAsync(Directory.EnumerateFiles(folder!, "*.json").Order(StringComparer.Ordinal));
        Assert.True(lost.Count == 0, string.Join('\n', lost.Take(3)));
    }

    private async Task<List<string>> LostAsync(IEnumerable<string> files)
    {
        var lost = new List<string>();
        foreach (var file in files)
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            if (WorkflowDefinitionReader.Read(text, file).Definition is not { } written)
            {
                continue;
            }

            var name = Path.GetFileNameWithoutExtension(file);
            var procedure = "corpus-" + (name == "workflow" ? Path.GetFileName(Path.GetDirectoryName(file)) : name);
            var model = JsonNode.Parse(text, new JsonNodeOptions { PropertyNameCaseInsensitive = true })!.AsObject();
            model["definitionId"] = procedure;
            var (status, answer) = await Anna.PostAsync("/workflow-definitions/import", model.ToJsonString());
            Assert.True(status == HttpStatusCode.OK, $"{file}: {status} {answer}");
            var loaded = await Anna.DefinitionAsync(procedure: procedure);
            var touched = (JsonObject)loaded.DeepClone();
            foreach (var list in new[] { "activities", "connections" })
            {
                touched["root"]![list] = new JsonArray([.. touched["root"]![list]!.AsArray().Reverse().Select(item => item!.DeepClone())]);
            }

            touched["customProperties"]!["VariableTestValues"] = new JsonObject();
            await Anna.SavedAsync(touched);
            var again = await Anna.DefinitionAsync(procedure: procedure);
            Array.ForEach([loaded, again], kept => kept["customProperties"]!.AsObject().Remove("dunning:revision"));
            lost.AddRange(Differences(written, loaded, again).Select(difference => procedure + ": " + difference));
        }

        return lost;
    }

    // All that our engine reads, in its order, but for arrows that hang in the air.
    private static IEnumerable<string> Differences(WorkflowDefinition written, JsonObject loaded, JsonObject again)
    {
        if (!JsonNode.DeepEquals(loaded, again))
        {
            yield return $"loaded {loaded.ToJsonString()} and then {again.ToJsonString()}";
        }

        var read = WorkflowDefinitionReader.Read(again.ToJsonString(), "").Definition!;
        var ids = written.Root.Activities.Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, before, after) in new[]
        {
            ("activities", written.Root.Activities.Select(Text), read.Root.Activities.Select(Text)),
            ("arrows", written.Root.Connections.Where(arrow => ids.Contains(arrow.Source) && ids.Contains(arrow.Target)).Select(Text), read.Root.Connections.Select(Text)),
            ("variables", written.Variables.Select(variable => variable.ToString()), read.Variables.Select(variable => variable.ToString())),
            ("inputs", written.Inputs.Select(input => input.ToString()), read.Inputs.Select(input => input.ToString())),
        })
        {
            if (!before.SequenceEqual(after, StringComparer.Ordinal))
            {
                yield return $"{name} were {string.Join('|', before)} and are {string.Join('|', after)}";
            }
        }
    }

    private static string Text(Connection arrow) => $"{arrow.Source}.{arrow.SourcePort} {arrow.Target}.{arrow.TargetPort}";

    private static string Text(ActivityDefinition activity) =>
        activity.Id + activity.Type + activity.Title + activity.Position + string.Join(';', activity.Inputs.OrderBy(input => input.Key, StringComparer.OrdinalIgnoreCase).Select(input => input.Key + "=" + input.Value.Syntax + input.Value.Text));
}
