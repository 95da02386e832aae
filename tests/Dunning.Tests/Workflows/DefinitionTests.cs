using System.Text.Json.Nodes;
using Dunning.Workflows.Definitions;
using Xunit;

namespace Dunning.Tests.Workflows;

public sealed class DefinitionTests
{
    private const string Nodes = """{"id":"a","type":"Elsa.Start"},{"id":"b","type":"Elsa.WriteLine","text":"bare"}""";

    [Theory]
    [InlineData("""[{"source":{"activity":"a","port":"Done"},"target":{"activity":"b","port":"In"}}]""")]
    [InlineData("""[{"Source":{"Activity":"a","Port":"Done"},"Target":{"Activity":"b","Port":"In"},"vertices":[]}]""")]
    [InlineData("""[{"source":"a","sourcePort":"Done","target":"b","targetPort":"In"}]""")]
    [InlineData("""{"$values":[{"source":{"activity":"a","port":"Done"},"target":{"activity":"b","port":"In"}}]}""")]
    [InlineData("""[{"source":"a","sourcePort":"Done","target":"b","targetPort":"In"},{"source":"a","sourcePort":"Done","target":"b","targetPort":"In"}]""")]
    public void Connections_are_read_in_every_shape(string connections)
    {
        var definition = Sketch.Read($$$"""{"definitionId":"d","root":{"id":"f","type":"Elsa.Flowchart","activities":[{{{Nodes}}}],"connections":{{{connections}}}}}""");

        Assert.Equal([new Connection("a", "Done", "b", "In")], definition.Root.Connections);
    }

    [Theory]
    [InlineData("\"bare\"", "Literal", "bare")]
    [InlineData("true", "Literal", "true")]
    [InlineData("""{"typeName":"String","expression":{"type":"Literal","value":"x"},"memoryReference":{"id":"a:input-1"}}""", "Literal", "x")]
    [InlineData("""{"typeName":null,"expression":{"type":"Literal","value":12}}""", "Literal", "12")]
    [InlineData("""{"type":"JavaScript","value":"1 + 1"}""", "JavaScript", "1 + 1")]
    [InlineData("""{"TypeName":"String","Expression":{"Type":"CSharp","Value":"1"}}""", "CSharp", "1")]
    public void Inputs_are_read_in_every_shape(string input, string syntax, string text)
    {
        var definition = Sketch.Read($$$"""{"definitionId":"d","root":{"type":"Elsa.Flowchart","activities":[{"id":"a","type":"T","text":{{{input}}}}]}}""");

        var expression = definition.Root.Activities[0].Inputs["Text"];
        Assert.Equal((syntax, text), (expression.Syntax, expression.Text));
    }

    [Theory]
    [InlineData("""{""", "workflow.json")]
    [InlineData("""[]""", "workflow.json")]
    [InlineData("""{"definitionId":"d"}""", "workflow.root")]
    [InlineData("""{"definitionId":"d","root":{"type":"Elsa.Sequence"}}""", "workflow.root")]
    [InlineData("""{"root":{"type":"Elsa.Flowchart"}}""", "workflow.id")]
    [InlineData("""{"definitionId":"d","version":"one","root":{"type":"Elsa.Flowchart"}}""", "workflow.json")]
    [InlineData("""{"definitionId":"d","definitionId":"e","root":{"type":"Elsa.Flowchart"}}""", "workflow.json")]
    [InlineData("""{"definitionId":"d","root":{"type":"Elsa.Flowchart","activities":[{"type":"T"}]}}""", "workflow.activity-id")]
    [InlineData("""{"definitionId":"d","root":{"type":"Elsa.Flowchart","activities":[{"id":"a"}]}}""", "workflow.activity-type")]
    [InlineData("""{"definitionId":"d","root":{"type":"Elsa.Flowchart","activities":[{"id":"a","type":"T"},{"id":"a","type":"T"}]}}""", "workflow.duplicate-id")]
    public void What_is_not_a_definition_is_refused(string json, string code)
    {
        var reading = WorkflowDefinitionReader.Read(json, "test.json");

        Assert.Null(reading.Definition);
        Assert.Equal(code, Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Writing_keeps_what_it_does_not_know_and_the_order_that_decides_which_arrow_is_the_loop()
    {
        var definition = Sketch.Read("""
            {"definitionId":"d","id":"d1","name":"D","toolVersion":"3.8.0","options":{"x":1},
             "variables":[{"id":"v","name":"V","typeName":"Int32","value":"0","storageDriverTypeName":"s"}],
             "root":{"id":"f","type":"Elsa.Flowchart","start":"a","activities":[
               {"id":"b","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"x"}},"mine":{"kept":true},"metadata":{"designer":{"position":{"x":1,"y":2}}}},
               {"id":"a","type":"Elsa.Start"}],
              "connections":[{"source":{"activity":"b"},"target":{"activity":"a"}},{"source":"a","sourcePort":"Done","target":"b","targetPort":"In","vertices":[{"x":1,"y":2}]}]}}
            """);

        var json = WorkflowDefinitionWriter.Write(definition);

        Assert.Equal("3.8.0", (string?)json["toolVersion"]);
        Assert.Equal(1, (int?)json["options"]!["x"]);
        Assert.Equal("s", (string?)json["variables"]![0]!["storageDriverTypeName"]);
        var root = json["root"]!;
        Assert.Equal("a", (string?)root["start"]);
        Assert.Equal(["b", "a"], root["activities"]!.AsArray().Select(node => (string)node!["id"]!));
        Assert.Equal("Workflow1:f:b", (string?)root["activities"]![0]!["nodeId"]);
        Assert.True((bool)root["activities"]![0]!["mine"]!["kept"]!);
        Assert.Equal(
            """[{"source":{"activity":"b"},"target":{"activity":"a"},"vertices":[]},{"source":{"activity":"a","port":"Done"},"target":{"activity":"b","port":"In"},"vertices":[{"x":1,"y":2}]}]""",
            root["connections"]!.ToJsonString());
        Assert.Equal(new Position(1, 2), definition.Root.Activities[0].Position);
        var text = WorkflowDefinitionWriter.WriteText(definition);
        Assert.Equal(text, WorkflowDefinitionWriter.WriteText(Sketch.Read(text)));
    }

    [Fact]
    public void Outputs_of_a_workflow_and_bindings_of_outputs_are_read_and_written()
    {
        var definition = Sketch.Read("""
            {"definitionId":"d","variables":[{"id":"v","name":"V","typeName":"String"}],
             "outputs":[{"name":"Result","type":"String","displayName":"Resultaat","isArray":false,"mine":1}],
             "root":{"id":"f","type":"Elsa.Flowchart","activities":[{"id":"a","type":"Elsa.Event","result":{"typeName":"Object","memoryReference":{"id":"v"}}}]}}
            """);
        Assert.Equal([new OutputDefinition("Result", "String", DisplayName: "Resultaat")], definition.Outputs);
        Assert.Equal("v", definition.Root.Activities[0].OutputBindings["Result"]);

        var again = Sketch.Read(WorkflowDefinitionWriter.WriteText(definition));

        Assert.Equal(definition.Outputs, again.Outputs);
        Assert.Equal(1, (int?)again.Json["outputs"]![0]!["mine"]);
        Assert.Equal("v", again.Root.Activities[0].OutputBindings["Result"]);
    }

    [Fact]
    public void A_changed_input_is_written()
    {
        var definition = Sketch.Read($$$"""{"definitionId":"d","root":{"type":"Elsa.Flowchart","activities":[{{{Nodes}}}]}}""");
        var line = definition.Root.Activities[1] with { Inputs = new Dictionary<string, InputExpression> { ["text"] = new("CSharp", JsonValue.Create("1")) } };

        var json = WorkflowDefinitionWriter.Write(definition with { Root = definition.Root with { Activities = [line] } });

        Assert.Equal("CSharp", (string?)json["root"]!["activities"]![0]!["text"]!["expression"]!["type"]);
    }
}
