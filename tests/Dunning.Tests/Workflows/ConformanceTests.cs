using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Rules.Language;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Definitions;
using Dunning.Workflows.Execution;
using Xunit;

namespace Dunning.Tests.Workflows;

/// <summary>Traces that Elsa itself produced, compared event by event.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    /// <summary>Cases in which Elsa misbehaves and we do not: see "Deviations from Elsa" in workflows/README.md.</summary>
    private static readonly string[] Deviations = ["gen-133.counter"];

    [Fact]
    public void Every_counter_case_runs_as_Elsa_ran_it()
    {
        if (Repository.Shared is not { } shared)
        {
            Assert.Skip("THE SHARED CONFORMANCE CASES ARE NOT HERE: nothing was compared with Elsa.");
            return;
        }

        var folder = Path.Combine(shared, "conformance", "workflow");
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "index.json")));
        var expected = index.RootElement.GetProperty("cases").EnumerateArray()
            .Where(test => test.GetProperty("mode").GetString() == "counter").ToList();

        var traces = TraceCases.Run(index.RootElement, file => File.ReadAllText(Path.Combine(folder, file)));

        Assert.Equal(expected.Count, traces.Count);
        var different = expected.Zip(traces).Where(pair => Wanted(pair.First) != Got(pair.Second!)).ToList();
        output.WriteLine(FormattableString.Invariant($"{expected.Count - different.Count} of {expected.Count} traces are Elsa's, event by event."));
        foreach (var (wanted, got) in different)
        {
            output.WriteLine(wanted.GetProperty("id").GetString() + "\n  Elsa: " + Wanted(wanted) + "\n  here: " + Got(got!));
        }

        Assert.Equal(Deviations, different.Select(pair => pair.First.GetProperty("id").GetString()));
    }

    [Fact]
    public void The_readme_tells_of_every_case_with_a_quirk_whether_it_runs_the_same()
    {
        if (Repository.Shared is not { } shared)
        {
            Assert.Skip("THE SHARED CONFORMANCE CASES ARE NOT HERE: the table of quirks was not compared with them.");
            return;
        }

        var folder = Path.Combine(shared, "conformance", "workflow");
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "index.json")));
        var traces = TraceCases.Run(index.RootElement, file => File.ReadAllText(Path.Combine(folder, file))).ToDictionary(trace => (string)trace!["id"]!, trace => trace!);
        var quirks = index.RootElement.GetProperty("cases").EnumerateArray()
            .Where(test => test.GetProperty("mode").GetString() == "counter" && test.GetProperty("quirks").GetArrayLength() > 0)
            .Select(test => (
                Id: test.GetProperty("id").GetString()!,
                Quirks: string.Join(", ", test.GetProperty("quirks").EnumerateArray().Select(quirk => $"`{quirk.GetString()}`")),
                Same: Wanted(test) == Got(traces[test.GetProperty("id").GetString()!])));

        var readme = File.ReadAllText(Repository.Path("workflows", "README.md"));
        var rows = readme[readme.IndexOf("<!-- quirks -->", StringComparison.Ordinal)..readme.IndexOf("<!-- /quirks -->", StringComparison.Ordinal)]
            .Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal(quirks.Select(quirk => $"`{quirk.Id}` {quirk.Quirks} {(quirk.Same ? "same" : "different")}"), rows.Select(row => $"{row[1]} {row[2]} {row[3]}"));
        Assert.All(rows, row => Assert.NotEmpty(row[4]));
    }

    [Fact]
    public void No_join_that_Elsa_ran_is_said_never_to_go_on()
    {
        if (Repository.Shared is not { } shared)
        {
            Assert.Skip("THE SHARED CONFORMANCE CASES ARE NOT HERE: nothing was compared with Elsa.");
            return;
        }

        var folder = Path.Combine(shared, "conformance", "workflow");
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "index.json")));
        var told = 0;
        foreach (var test in index.RootElement.GetProperty("cases").EnumerateArray().Where(test => test.GetProperty("mode").GetString() == "counter"))
        {
            if (WorkflowDefinitionReader.Read(File.ReadAllText(Path.Combine(folder, test.GetProperty("file").GetString()!)), "").Definition is not { } definition)
            {
                continue;
            }

            var dead = WorkflowCompiler.Compile(definition, ActivityCatalogue.Elsa, Vocabulary.Empty, "").Findings.Where(finding => finding.Code == "workflow.dead-join").Select(finding => finding.Place).ToList();
            told += dead.Count;
            var trace = test.GetProperty("expected").GetRawText();
            Assert.All(dead, join => Assert.DoesNotContain("\"" + join + "\"", trace, StringComparison.Ordinal));
        }

        output.WriteLine(FormattableString.Invariant($"{told} joins are said never to go on, and Elsa ran none of them."));
        Assert.NotEqual(0, told);
    }

    private static string Wanted(JsonElement test)
    {
        var expected = JsonNode.Parse(test.GetProperty("expected").GetRawText())!.AsObject();
        expected["incidents"] = expected["incidents"]!.AsArray().Count;
        foreach (var burst in expected["bursts"]!.AsArray())
        {
            burst!.AsObject().Remove("trigger");
        }

        return expected.ToJsonString();
    }

    private static string Got(JsonNode trace)
    {
        var got = trace.DeepClone().AsObject();
        got.Remove("id");
        return got.ToJsonString();
    }
}
