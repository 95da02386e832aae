using System.Text.Json;
using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Xunit;

namespace Dunning.Tests.Rules;

public class JsonValuesTests
{
    [Fact]
    public void A_shape_is_guessed_from_a_value()
    {
        var shape = Assert.IsType<RecordShape>(JsonValues.Infer(Parse("""
            { "total": 12, "day": "2026-03-14", "name": "Jansen", "paid": false, "note": null, "items": [ { "a": 1 }, { "a": null, "b": "x" } ] }
            """)));

        Assert.Equal(
            ["total decimal False", "day DateOnly False", "name string False", "paid bool False", "note object True", "items list of items False"],
            shape.Fields.Select(field => $"{field.Name} {field.Shape.Name} {field.Nullable}"));
        var item = Assert.IsType<RecordShape>(Assert.IsType<ListShape>(shape.Fields[5].Shape).Item);
        Assert.Equal(["a decimal True", "b string True"], item.Fields.Select(field => $"{field.Name} {field.Shape.Name} {field.Nullable}"));
    }

    [Fact]
    public void A_value_is_read_and_expressions_find_their_way_in_it()
    {
        var json = Parse("""{ "items": [ { "amount": 1.5 }, { "amount": 2 } ], "day": "2026-03-14" }""");
        var field = JsonValues.InferField(json, "letter");
        var vocabulary = Vocabulary.Empty.With(field);

        var value = JsonValues.Read(json, field.Shape);

        var sum = ExpressionCompiler.Compile("letter.items.Sum(i => i.amount) + letter.day.Year", vocabulary, new ExpressionSettings()).Expression!;
        Assert.Equal(2029.5m, sum.Evaluate([value]));
        Assert.Equal("""{"items":[{"amount":1.5},{"amount":2}],"day":"2026-03-14"}""", JsonValues.Write(value)!.ToJsonString());
    }

    [Theory]
    [InlineData("""{ "a": "int", "b": "decimal?", "c": [ "string" ], "d": { "$enum": "Kind", "values": [ "X", "Y" ] } }""", """{ "a": 1, "b": null, "c": [ "q" ], "d": "y" }""", """{"a":1,"b":null,"c":["q"],"d":1}""")]
    [InlineData("\"DateTime\"", "\"2026-03-14T10:00:00\"", "\"2026-03-14T10:00:00\"")]
    [InlineData("\"DateOnly?\"", "\"2026-03-14T00:00:00\"", "\"2026-03-14\"")]
    public void A_value_is_read_as_its_types_declare(string types, string json, string expected)
    {
        var field = JsonValues.DeclareField(Parse(types), "x");

        Assert.Equal(expected, JsonValues.Write(JsonValues.Read(Parse(json), field.Shape))!.ToJsonString());
    }

    [Fact]
    public void A_value_that_does_not_fit_says_where()
    {
        var field = JsonValues.DeclareField(Parse("""{ "lines": [ { "amount": "decimal" } ] }"""), "x");

        var failure = Assert.Throws<FormatException>(() => JsonValues.Read(Parse("""{ "lines": [ { "amount": "12x" } ] }"""), field.Shape));

        Assert.Equal("$.lines[0].amount: \"12x\" is no decimal", failure.Message);
    }

    [Fact]
    public void A_CLR_record_is_read_without_reflection_on_types_outside_the_table()
    {
        var shape = RecordShape.Of<SampleInvoice>();

        Assert.Equal(1240m, shape.Fields.Single(field => field.Name == "OpenAmount").Get(new SampleInvoice()));
        Assert.Equal("openstaand", shape.Fields.Single(field => field.Name == "OpenAmount").Description);
        Assert.True(shape.Fields.Single(field => field.Name == "Dispute").Nullable);
        Assert.Empty(RecordShape.Of<WithDoors>().Fields);
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement.Clone();

    private sealed record WithDoors(Type Type, Delegate Delegate, Stream Stream);
}
