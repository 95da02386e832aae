using Dunning.Rules.Language;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Definitions;
using Dunning.Workflows.Execution;

namespace Dunning.Web.Benchmarks;

/// <summary>
/// A small procedure of nine nodes, eight of which are executed: two calculations, a decision, one of two letters, a wait, another letter, the end. Each run is two
/// bursts, once with the state kept as an object and once through its stored form after every burst.
/// </summary>
internal static class StepsBench
{
    private const int StepsOfRun = 8;
    private const int BurstsOfRun = 2;

    private const string Definition = """
        {"definitionId":"steps","id":"steps-1","name":"Steps",
         "variables":[{"id":"v1","name":"Total","typeName":"Decimal","value":"0"},{"id":"v2","name":"Sent","typeName":"Int32","value":"0"}],
         "inputs":[{"name":"Amount","type":"Decimal","defaultValue":"0"}],
         "root":{"id":"flow","type":"Elsa.Flowchart","activities":[
           {"id":"start","type":"Elsa.Start"},
           {"id":"total","type":"Elsa.SetVariable","variable":{"id":"v1","name":"Total"},"value":{"expression":{"type":"CSharp","value":"inputs.Amount + 40m"}}},
           {"id":"large","type":"Elsa.FlowDecision","condition":{"expression":{"type":"JavaScript","value":"getTotal() > 500"}}},
           {"id":"letter","type":"Elsa.WriteLine","text":{"expression":{"type":"CSharp","value":"\"letter \" + variables.Total"}}},
           {"id":"mail","type":"Elsa.WriteLine","text":{"expression":{"type":"CSharp","value":"\"mail \" + variables.Total"}}},
           {"id":"sent","type":"Elsa.SetVariable","variable":{"id":"v2","name":"Sent"},"value":{"expression":{"type":"CSharp","value":"variables.Sent + 1"}}},
           {"id":"answer","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"answer"}}},
           {"id":"last","type":"Elsa.WriteLine","text":{"expression":{"type":"CSharp","value":"\"sent \" + variables.Sent"}}},
           {"id":"end","type":"Elsa.End"}],
          "connections":[
           {"source":"start","sourcePort":"Done","target":"total"},{"source":"total","sourcePort":"Done","target":"large"},
           {"source":"large","sourcePort":"True","target":"letter"},{"source":"large","sourcePort":"False","target":"mail"},
           {"source":"letter","sourcePort":"Done","target":"sent"},{"source":"mail","sourcePort":"Done","target":"sent"},
           {"source":"sent","sourcePort":"Done","target":"answer"},{"source":"answer","sourcePort":"Done","target":"last"},
           {"source":"last","sourcePort":"Done","target":"end"}]}}
        """;

    private static readonly RunContext Context = new(new DateOnly(2026, 3, 10), new object(), []);
    private static readonly Resumption Answer = new("event", "answer");

    private static readonly (Dictionary<string, object?> Inputs, string Line)[] Runs =
    [
        (new() { ["Amount"] = 620m }, "letter 660"),
        (new() { ["Amount"] = 60m }, "mail 100"),
    ];

    /// <param name="size">Runs of the procedure in each measurement.</param>
    /// <param name="time">Measures.</param>
    public static BenchResult Measure(long size, TimeProvider time)
    {
        var workflow = Compile();
        var kept = Measure(workflow, size, stored: false, time);
        var stored = Measure(workflow, Math.Max(1, size / 4), stored: true, time);
        return kept with { Stored = stored };
    }

    private static BenchResult Measure(CompiledWorkflow workflow, long size, bool stored, TimeProvider time)
    {
        for (var warm = 0; warm < 60_000; warm++)
        {
            Run(workflow, warm, stored);
        }

        var measurement = Measurement.Start(time);
        long right = 0;
        for (long done = 0; done < size; done++)
        {
            right += Run(workflow, done, stored) ? 1 : 0;
        }

        var result = measurement.Stop(
            stored ? "steps-stored" : "steps", size, size * StepsOfRun, "every run wrote the two lines worked out by hand, waited once, took eight steps and finished");
        return right == size
            ? result with { BytesPerBurst = result.AllocatedBytesPerItem * StepsOfRun / BurstsOfRun }
            : throw new InvalidOperationException("A run went another way than worked out by hand.");
    }

    private static bool Run(CompiledWorkflow workflow, long number, bool stored)
    {
        var (inputs, line) = Runs[number % Runs.Length];
        var first = Interpreter.Start(workflow, inputs, Context);
        var waiting = stored ? WorkflowState.FromJson(first.State.ToJson()) : first.State;
        var second = Interpreter.Resume(workflow, waiting, waiting.Bookmarks[0].Id, Answer, Context);
        var end = stored ? WorkflowState.FromJson(second.State.ToJson()) : second.State;
        return first.Lines.Count == 1 && first.Lines[0] == line && second.Lines.Count == 1 && second.Lines[0] == "sent 1"
            && first.Events.Count == 14 && second.Events.Count == 8 && end.SubStatus == WorkflowSubStatus.Finished;
    }

    private static CompiledWorkflow Compile()
    {
        var reading = WorkflowDefinitionReader.Read(Definition, "steps");
        var compilation = WorkflowCompiler.Compile(reading.Definition!, ActivityCatalogue.Elsa, Vocabulary.Empty, "steps");
        return compilation.Workflow ?? throw new InvalidOperationException(string.Join("; ", compilation.Findings));
    }
}
