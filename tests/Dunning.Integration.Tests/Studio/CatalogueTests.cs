using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Dunning.Integration.Tests.Studio;

/// <summary>What Studio asks before it draws, in the shapes it reads.</summary>
public sealed class CatalogueTests : StudioOfficeTests
{
    [Theory]
    [InlineData("/descriptors/expression-descriptors")]
    [InlineData("/descriptors/workflow-activation-strategies")]
    [InlineData("/descriptors/incident-strategies")]
    [InlineData("/descriptors/log-persistence-strategies")]
    [InlineData("/descriptors/commit-strategies/workflows")]
    [InlineData("/descriptors/commit-strategies/activities")]
    [InlineData("/descriptors/variables")]
    [InlineData("/descriptors/storage-drivers")]
    [InlineData("/descriptors/output-converters?sourceType=String&destinationType=String")]
    [InlineData("/features/installed")]
    public async Task Every_catalogue_is_a_counted_list(string path)
    {
        var list = await Anna.GetAsync(path);

        Assert.Equal(list["items"]!.AsArray().Count, (int)list["count"]!);
    }

    [Fact]
    public async Task Every_activity_has_a_descriptor_with_all_that_the_canvas_needs()
    {
        var descriptors = await DescriptorsAsync();

        Assert.Equal(descriptors.Count, descriptors.DistinctBy(activity => ((string?)activity["typeName"], (int?)activity["version"])).Count());
        Assert.All(descriptors, activity =>
        {
            Assert.All(new[] { "typeName", "namespace", "name", "category", "displayName", "description", "kind" }, name => Assert.NotNull((string?)activity[name]));
            Assert.Contains((string?)activity["kind"], new[] { "Action", "Trigger" });
            Assert.All(activity["inputs"]!.AsArray(), input => Assert.True((bool)input!["isBrowsable"]!));
            Assert.All(activity["ports"]!.AsArray(), port => Assert.Equal("Flow", (string?)port!["type"]));
        });
        var flowchart = Of(descriptors, "Elsa.Flowchart");
        Assert.True((bool)flowchart["isContainer"]!);
        Assert.False((bool)flowchart["isBrowsable"]!);
        Assert.True((bool)Of(descriptors, "Elsa.Start")["isStart"]!);
        Assert.True((bool)Of(descriptors, "Elsa.End")["isTerminal"]!);
    }

    [Fact]
    public async Task One_chooses_from_what_the_procedure_has()
    {
        var descriptors = await DescriptorsAsync();

        Assert.Contains("tweede-herinnering", Items(Of(descriptors, "Dunning.SendEmail"), "Template"));
        Assert.Contains("ingebrekestelling", Items(Of(descriptors, "Dunning.EvaluateRules"), "RuleSet"));
        Assert.Contains("bellen", Items(Of(descriptors, "Dunning.CallTask"), "Queue"));
        Assert.Contains("dueDate", Items(Of(descriptors, "Dunning.Wait"), "From"));
        Assert.Superset(new HashSet<string>(["Consument", "None", "Zakelijk"]), Of(descriptors, "Dunning.EvaluateRules")["ports"]!.AsArray().Select(port => (string)port!["name"]!).ToHashSet());
    }

    [Fact]
    public async Task Who_reads_English_gets_the_palette_in_English()
    {
        Assert.Equal(("Bellen", "Mensen"), Names(Of(await DescriptorsAsync(), "Dunning.CallTask")));

        await Anna.ReadInEnglishAsync();

        Assert.Equal(("Call", "People"), Names(Of(await DescriptorsAsync(), "Dunning.CallTask")));
    }

    [Fact]
    public async Task Conditions_are_typed_in_CSharp()
    {
        var expressions = (await Anna.GetAsync("/descriptors/expression-descriptors"))["items"]!.AsArray();

        Assert.Equal("csharp", (string?)expressions.Single(each => (string?)each!["type"] == "CSharp")!["properties"]!["MonacoLanguage"]);
        Assert.Equal(["Literal", "Object", "Variable", "Input", "CSharp", "JavaScript"], expressions.Select(each => (string)each!["type"]!));
    }

    [Fact]
    public async Task A_program_that_has_not_signed_in_is_told_so()
    {
        using var stranger = new HttpClient { BaseAddress = Office.Address };

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(new Uri("/elsa/api/descriptors/activities", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    private static (string?, string?) Names(JsonObject activity) => ((string?)activity["displayName"], (string?)activity["category"]);

    private static IEnumerable<string> Items(JsonObject activity, string input) =>
        activity["inputs"]!.AsArray().Single(each => (string?)each!["name"] == input)!["uiSpecifications"]!["dropdown"]!["selectList"]!["items"]!.AsArray().Select(item => (string)item!["value"]!);

    private static JsonObject Of(IEnumerable<JsonObject> descriptors, string type) => descriptors.Single(activity => (string?)activity["typeName"] == type);

    private async Task<List<JsonObject>> DescriptorsAsync() =>
        [.. (await Anna.GetAsync("/descriptors/activities?Refresh=True"))["items"]!.AsArray().Select(item => item!.AsObject())];
}
