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

        Assert.Empty(await LostAsync(Directory.EnumerateFiles(folder!, "*.json").Order(StringComparer.Ordinal)));
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

            var procedure = "corpus-" + Path.GetFileNameWithoutExtension(file);
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
            if (!JsonNode.DeepEquals(loaded, again) || !Same(written, again))
            {
                lost.Add(Path.GetFileName(file));
            }
        }

        return lost;
    }

    // All that our engine reads, in its order, but for arrows that hang in the air.
    private static bool Same(WorkflowDefinition written, JsonObject kept)
    {
        var read = WorkflowDefinitionReader.Read(kept.ToJsonString(), "").Definition!;
        var ids = written.Root.Activities.Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal);
        return written.Root.Activities.Select(Text).SequenceEqual(read.Root.Activities.Select(Text), StringComparer.Ordinal)
            && written.Root.Connections.Where(arrow => ids.Contains(arrow.Source) && ids.Contains(arrow.Target)).SequenceEqual(read.Root.Connections)
            && written.Variables.Select(variable => variable.ToString()).SequenceEqual(read.Variables.Select(variable => variable.ToString()), StringComparer.Ordinal)
            && written.Inputs.Select(input => input.ToString()).SequenceEqual(read.Inputs.Select(input => input.ToString()), StringComparer.Ordinal);
    }

    private static string Text(ActivityDefinition activity) =>
        activity.Id + activity.Type + activity.Title + activity.Position + string.Join(';', activity.Inputs.OrderBy(input => input.Key, StringComparer.OrdinalIgnoreCase).Select(input => input.Key + "=" + input.Value.Syntax + input.Value.Text));
}
