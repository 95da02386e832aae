using System.Text;
using System.Text.Json;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Simulation;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>The worked examples beside the shipped procedures hold, line by line.</summary>
public sealed class WorkedExampleTests
{
    public static TheoryData<string> Procedures() =>
        [.. Directory.EnumerateFiles(Repository.Path("workflows"), WorkedExamples.FileName, SearchOption.AllDirectories).Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)).Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Examples() =>
        [.. Procedures().SelectMany(procedure => Read(procedure.Data).Select(example => (procedure.Data, example.Name)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_comes_out_as_it_is_written(string procedure, string name)
    {
        var example = Read(procedure).Single(example => example.Name == name);

        var lived = example.Play(Some.Procedure(procedure)).Lived.Select(line => line.ToString()).ToList();

        if (!example.Expected!.SequenceEqual(lived))
        {
            Receive(procedure);
        }

        Assert.Equal(example.Expected, lived);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Folding_the_events_gives_the_state(string procedure, string name)
    {
        var (life, _) = Read(procedure).Single(example => example.Name == name).Play(Some.Procedure(procedure));

        if (life.State is { } state)
        {
            Assert.Equal(CaseJson.Write(state), CaseJson.Write(CaseFold.Of(life.Events.Select(dated => dated.Event))));
        }
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Check_says_the_same(string procedure) =>
        Assert.Empty(WorkedExamples.Check(File.ReadAllText(PathOf(procedure)), Some.Procedure(procedure), WorkedExamples.FileName));

    [Fact]
    public void An_example_that_does_not_hold_is_found_with_the_first_line_that_differs()
    {
        const string Example = """[{"name":"Betaalt nooit","invoice":{"due":"2026-01-05"},"until":"2026-01-16","expect":["2026-01-08 email Herinnering 1000.00","2026-01-14 email Tweede herinnering 1000.00"]}]""";

        var finding = Assert.Single(WorkedExamples.Check(Example, Some.Procedure("zoho-vdt"), "examples.json"));

        Assert.Equal(("example.differs", "Betaalt nooit"), (finding.Code, finding.Place));
        Assert.Equal("expected \"2026-01-14 email Tweede herinnering 1000.00\", got \"2026-01-15 email Tweede herinnering 1000.00\".", finding.Message);
    }

    [Theory]
    [InlineData("{}", "example.unreadable", "$")]
    [InlineData("[", "script.json", "line 1")]
    [InlineData("[{\"name\":\"x\"}]", "script.missing", "$[0].expect")]
    [InlineData("[{\"expect\":[]}]", "script.missing", "$[0].name")]
    [InlineData("[{\"name\":\"x\",\"expect\":[],\"signals\":[{\"day\":\"2026-02-30\",\"signal\":\"paid\"}]}]", "script.day", "$[0].signals[0].day")]
    public void A_bad_file_of_examples_is_found_with_its_place(string json, string code, string place) =>
        Assert.Equal([(code, place)], WorkedExamples.Check(json, Some.Procedure("zoho-vdt"), "examples.json").Select(finding => (finding.Code, finding.Place)));

    private static string PathOf(string procedure) => Repository.Path("workflows", procedure, WorkedExamples.FileName);

    private static IReadOnlyList<LifeScript> Read(string procedure)
    {
        var (examples, findings) = LifeScriptReader.ReadExamples(File.ReadAllText(PathOf(procedure)), Some.Procedure(procedure), WorkedExamples.FileName);
        Assert.Empty(findings);
        return examples;
    }

    // The file as it would be with what came out; accepting is a rename.
    private static void Receive(string procedure)
    {
        var (json, at, index) = (File.ReadAllBytes(PathOf(procedure)), 0, 0);
        var examples = Read(procedure);
        using var received = new MemoryStream();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 2 } && reader.ValueTextEquals("expect"))
            {
                reader.Read();
                received.Write(json.AsSpan(at, (int)reader.TokenStartIndex - at));
                reader.Skip();
                at = (int)reader.BytesConsumed;
                var lines = examples[index++].Play(Some.Procedure(procedure)).Lived.Select(line => "      " + JsonSerializer.Serialize(line.ToString(), Relaxed));
                received.Write(Encoding.UTF8.GetBytes("[\n" + string.Join(",\n", lines) + "\n    ]"));
            }
        }

        received.Write(json.AsSpan(at));
        File.WriteAllBytes(Path.ChangeExtension(PathOf(procedure), ".received.json"), received.ToArray());
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
