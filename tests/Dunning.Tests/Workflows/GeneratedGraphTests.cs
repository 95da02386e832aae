using System.Text;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Execution;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Workflows;

/// <summary>Graphs that nobody drew: whatever the wiring, a run ends, faults or waits for something.</summary>
public sealed class GeneratedGraphTests
{
    private static readonly string[] Kinds =
    [
        "WriteLine text=x", "Event eventName=x", "Delay timeSpan=3.00:00:00", "FlowDecision condition=true", "FlowDecision condition=false",
        "FlowFork branches=json:[\"A\",\"B\"]", "FlowJoin mode=WaitAny", "FlowJoin mode=WaitAll", "FlowJoin mode=WaitAllActive", "End",
    ];

    [Fact]
    public void A_run_never_hangs() => Check(static (workflow, burst) =>
        burst.State.Status == WorkflowStatus.Finished || !burst.State.Bookmarks.IsEmpty);

    [Fact]
    public void A_finished_run_waits_for_nothing() => Check(static (workflow, burst) =>
        burst.State.Status == WorkflowStatus.Running || burst.State.Bookmarks.IsEmpty);

    [Fact]
    public void A_stored_run_goes_on_as_one_in_memory() => Check(static (workflow, burst) =>
    {
        if (burst.State.Bookmarks is not [var bookmark, ..])
        {
            return true;
        }

        var kept = Interpreter.Resume(workflow, burst.State, bookmark.Id, new("test"), Sketch.Context);
        var stored = Interpreter.Resume(workflow, WorkflowState.FromJson(burst.State.ToJson()), bookmark.Id, new("test"), Sketch.Context);
        return kept.State.ToJson() == stored.State.ToJson() && kept.Events.Select(Name).SequenceEqual(stored.Events.Select(Name));
    });

    private static void Check(Func<CompiledWorkflow, Burst, bool> holds) =>
        Prop.ForAll<int>(seed => Bursts(seed).All(pair => holds(pair.Workflow, pair.Burst))).QuickCheckThrowOnFailure();

    private static IEnumerable<(CompiledWorkflow Workflow, Burst Burst)> Bursts(int seed)
    {
        var random = new Random(seed);
        var workflow = Draw(random).Compile();
        var burst = Interpreter.Start(workflow, new Dictionary<string, object?>(), Sketch.Context);
        yield return (workflow, burst);
        for (var resumes = 0; resumes < 20 && burst.State.Bookmarks.Length > 0; resumes++)
        {
            var bookmark = burst.State.Bookmarks[random.Next(burst.State.Bookmarks.Length)];
            burst = Interpreter.Resume(workflow, burst.State, bookmark.Id, new("test"), Sketch.Context);
            yield return (workflow, burst);
        }
    }

    private static Sketch Draw(Random random)
    {
        var text = new StringBuilder("n0 Start\n");
        var count = random.Next(2, 12);
        var kinds = new List<string> { "Start" };
        for (var node = 1; node < count; node++)
        {
            kinds.Add(Kinds[random.Next(Kinds.Length)]);
            text.Append(null, $"n{node} {kinds[node]}\n");
        }

        for (var node = 1; node < count; node++)
        {
            Connect(random.Next(node), node);
        }

        // Loops too, and arrows that jump.
        for (var extra = random.Next(count); extra > 0; extra--)
        {
            Connect(random.Next(count), random.Next(1, count));
        }

        return new(text.ToString());

        void Connect(int source, int target)
        {
            var port = kinds[source].Split(' ')[0] switch
            {
                "FlowDecision" => random.Next(2) == 0 ? ".True" : ".False",
                "FlowFork" => random.Next(2) == 0 ? ".A" : ".B",
                _ => "",
            };
            text.Append(null, $"n{source}{port} -> n{target}\n");
        }
    }

    private static string Name(BurstEvent step) => step.Kind + step.ActivityId;
}
