using System.Text.Json.Nodes;
using Dunning.Cases.Activities;
using Dunning.Cases.Facts;
using Dunning.Rules.Definitions;
using Dunning.Rules.Schema;
using Dunning.Workflows.Definitions;
using Xunit;

namespace Dunning.Tests.Rules;

/// <summary>workflows/rules.schema.json is what the code says, and the shipped rules keep to it.</summary>
public class SchemaTests
{
    private static readonly string File = Repository.Path("workflows", "rules.schema.json");

    [Fact]
    public void The_schema_is_what_the_code_says()
    {
        var expected = RuleSchema.Write(Events(), CaseVocabulary.Words.Inputs.Select(word => word.Name));
        var committed = System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : "";
        if (committed != expected)
        {
            System.IO.File.WriteAllText(Path.ChangeExtension(File, ".received.json"), expected);
        }

        Assert.Equal(expected, committed);
    }

    [Fact]
    public void The_shipped_rules_keep_to_it()
    {
        var files = Directory.EnumerateFiles(Repository.Path("workflows"), "*rules.json", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(Breaches(System.IO.File.ReadAllText(file))));
    }

    [Fact]
    public void What_the_writer_writes_keeps_to_it() =>
        Assert.All(Enumerable.Range(0, 200), seed =>
        {
            // Actions of other names can be written, and are no actions.
            var text = RuleSetWriter.Write(new GeneratedRules(seed).Sets());
            Assert.DoesNotContain(Breaches(text), breach => !breach.Contains(".Actions.", StringComparison.Ordinal));
        });

    [Theory]
    [InlineData("""{ "WorkflowName": "w", "Rules": [ { "RuleName": "r", "Expression": "true" } ] }""", "")]
    [InlineData("""{ "$schema": "../rules.schema.json", "WorkflowName": "w", "WorkflowsToInject": [ "x" ], "Rules": [ { "RuleName": "r", "Enabled": false } ] }""", "")]
    [InlineData("""[]""", "$: minItems")]
    [InlineData("""[ { "Rules": [] } ]""", "$[0]: WorkflowName is required")]
    [InlineData("""[ { "WorkflowName": "w", "RuleExpressionType": "LambdaExpression", "Rules": [] } ]""", "$[0].RuleExpressionType: const 0")]
    [InlineData("""[ { "WorkflowName": "w", "Rules": [ { "RuleName": "r" } ] } ]""", "$[0].Rules[0]: anyOf")]
    [InlineData("""[ { "WorkflowName": "w", "Rules": [ { "RuleName": "r", "Operator": "Xor", "Rules": [] } ] } ]""", "$[0].Rules[0].Operator: enum [\"And\",\"AndAlso\",\"Or\",\"OrElse\",null]")]
    [InlineData("""[ { "WorkflowName": "w", "Rules": [ { "RuleName": "r", "Expression": "true", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": {} } } } ] } ]""", "$[0].Rules[0].Actions.OnSuccess.Context: Expression is required")]
    [InlineData("""[ { "WorkflowName": "w", "Rules": [ { "RuleName": "r", "Expression": "true", "Properties": { "place": "ergens" } } ] } ]""", "$[0].Rules[0].Properties.place: pattern")]
    public void A_slip_breaks_it(string json, string breach) => Assert.Equal(breach, string.Join("; ", Breaches(json)));

    [Fact]
    public void It_offers_the_operators_and_the_events_of_the_workflows()
    {
        var rule = Schema()["$defs"]!["rule"]!["properties"]!;

        Assert.All(["Consument", "Zakelijk"], (string name) => Assert.Contains(name, Events()));
        Assert.Equal(Events(), rule["SuccessEvent"]!["anyOf"]![0]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.All(Enum.GetNames<RuleOperator>(), name => Assert.Contains(name, rule["Operator"]!["enum"]!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Editors_find_it()
    {
        var settings = JsonNode.Parse(System.IO.File.ReadAllText(Repository.Path(".vscode", "settings.json")))!;

        Assert.Equal("./workflows/rules.schema.json", settings["json.schemas"]![0]!["url"]!.GetValue<string>());
    }

    private static IReadOnlyList<string> Breaches(string json) => new SchemaCheck(Schema()).Breaches(JsonNode.Parse(json));

    private static JsonObject Schema() => JsonNode.Parse(RuleSchema.Write(Events(), ["invoice"]))!.AsObject();

    private static IReadOnlyList<string> Events() =>
        [.. (from file in Directory.EnumerateFiles(Repository.Path("workflows"), "workflow.json", SearchOption.AllDirectories)
            let root = WorkflowDefinitionReader.Read(System.IO.File.ReadAllBytes(file), file).Definition!.Root
            from activity in root.Activities
            where activity.Type == EvaluateRules.TypeName
            from connection in root.Connections
            where connection.Source == activity.Id && connection.SourcePort is not null and not EvaluateRules.None
            select connection.SourcePort).Distinct().Order(StringComparer.Ordinal)];
}
