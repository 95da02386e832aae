using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Execution;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Workflows;

/// <summary>Graphs that nobody drew, and lives nobody led in them: resumed, skipped, jumped, interrupted, set aside. Whatever the wiring, a run ends, faults or waits for something.</summary>
public sealed class GeneratedGraphTests
{
    private const int Moves = 20;

    private static readonly string[] Kinds =
    [
        "WriteLine text=x", "Event eventName=x", "Delay timeSpan=3.00:00:00", "FlowDecision condition=true", "FlowDecision condition=js:getN() > 2",
        "FlowFork branches=json:[\"A\",\"B\"]", "FlowJoin mode=WaitAny", "FlowJoin mode=WaitAll", "FlowJoin mode=WaitAllActive", "End", "SetVariable variable=N; value=js:getN() + 1",
    ];

    [Fact]
    public void A_run_never_hangs() => Check(static life => life.Bursts.All(burst => burst.State.Status == WorkflowStatus.Finished || !burst.State.Bookmarks.IsEmpty));

    [Fact]
    public void A_finished_run_waits_for_nothing() => Check(static life => life.Bursts.All(burst =>
        burst.State.Status == WorkflowStatus.Running || (burst.State.Bookmarks.IsEmpty && burst.State.ParkedBookmarks.IsEmpty)));

    [Fact]
    public void Every_bookmark_of_a_run_has_a_name_of_its_own() => Check(static life => life.Bursts.All(burst =>
        burst.State.Bookmarks.Concat(burst.State.ParkedBookmarks).Select(bookmark => bookmark.Id).ToHashSet().Count == burst.State.Bookmarks.Length + burst.State.ParkedBookmarks.Length));

    [Fact]
    public void The_same_life_twice_is_the_same_to_the_letter() => Check(static life => life.Told == Life.Live(life.Seed, stored: false).Told);

    [Fact]
    public void A_run_stored_and_read_between_any_two_bursts_goes_on_as_one_in_memory() => Check(static life => life.Told == Life.Live(life.Seed, stored: true).Told);

    [Fact]
    public void Without_a_loop_no_activity_runs_twice() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var workflow = Draw(random, loops: false).Compile();
        var burst = Interpreter.Start(workflow, new Dictionary<string, object?>(), Sketch.Context);
        var started = Started(burst);
        while (burst.State.Bookmarks.Length > 0)
        {
            burst = Interpreter.Resume(workflow, burst.State, burst.State.Bookmarks[random.Next(burst.State.Bookmarks.Length)].Id, new("test"), Sketch.Context);
            started.AddRange(Started(burst));
        }

        return started.Distinct().Count() == started.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_set_aside_goes_on_as_if_nothing_had_come_between() => Prop.ForAll<int>(seed =>
    {
        // The branch is on its own: what it shared with the run, its variables and turns, would rightly have moved on.
        var random = new Random(seed);
        var workflow = Draw(random, branch: true).Compile();
        var plain = Interpreter.Start(workflow, new Dictionary<string, object?>(), Sketch.Context);
        var disturbed = plain;
        for (var move = 0; move < Moves && !plain.State.Bookmarks.IsEmpty; move++)
        {
            if (random.Next(2) == 0)
            {
                disturbed = Branch(workflow, disturbed, random);
            }

            var bookmark = plain.State.Bookmarks[random.Next(plain.State.Bookmarks.Length)].Id;
            plain = Interpreter.Resume(workflow, plain.State, bookmark, new("test"), Sketch.Context);
            disturbed = Interpreter.Resume(workflow, disturbed.State, bookmark, new("test"), Sketch.Context);
            Assert.Equal(Tell(plain, state: false), Tell(disturbed, state: false));
            Assert.Equal(plain.State.Bookmarks, disturbed.State.Bookmarks);
        }
    }).QuickCheckThrowOnFailure();

    private static Burst Branch(CompiledWorkflow workflow, Burst before, Random random)
    {
        var burst = Interpreter.Interrupt(workflow, before.State, "t", new("signal"), Sketch.Context, park: true);
        while (burst.Restored.Count == 0)
        {
            Assert.Equal(before.State.Bookmarks, burst.State.ParkedBookmarks);
            var state = random.Next(2) == 0 ? burst.State : WorkflowState.FromJson(burst.State.ToJson());
            burst = Interpreter.Resume(workflow, state, state.Bookmarks[random.Next(state.Bookmarks.Length)].Id, new("test"), Sketch.Context);
        }

        Assert.Equal(before.State.Bookmarks, burst.Restored);
        Assert.Equal(before.State.Bookmarks, burst.State.Bookmarks);
        return burst;
    }

    private static void Check(Func<Life, bool> holds) => Prop.ForAll<int>(seed => holds(Life.Live(seed, stored: false))).QuickCheckThrowOnFailure();

    private static List<string> Started(Burst burst) => [.. burst.Events.Where(step => step.Kind == BurstEventKind.Started && step.ActivityId.StartsWith('n')).Select(step => step.ActivityId)];

    private static string Tell(Burst burst, bool state) => string.Join('\n', burst.Events.Select(step => FormattableString.Invariant(
        $"{step.Kind} {step.ActivityId}#{step.Occurrence} {string.Join(',', step.Outcomes ?? [])}")).Append(string.Join(',', burst.Restored)).Append(state ? burst.State.ToJson() : ""));

    private static Sketch Draw(Random random, bool loops = true, bool branch = false)
    {
        var count = random.Next(2, 12);
        var drawing = new RandomDrawing(random, Kinds, count);
        // Arrows that jump, and loops.
        for (var extra = random.Next(count); extra > 0; extra--)
        {
            var source = random.Next(count - 1);
            drawing.Connect(source, loops ? random.Next(1, count) : random.Next(source + 1, count));
        }

        if (branch)
        {
            drawing.Add("t Event eventName=t\nt1 WriteLine text=t\nt2 Event eventName=x\nt3 FlowFork branches=json:[\"A\",\"B\"]\nt4 Event eventName=x\nt5 Event eventName=x\nt6 FlowJoin mode=WaitAll\n"
                + "t -> t1\nt1 -> t2\nt2 -> t3\nt3.A -> t4\nt3.B -> t5\nt4 -> t6\nt5 -> t6\n");
        }

        return new("var N Int32 0\n" + drawing);
    }

    /// <summary>What happened to one run in a graph of this seed.</summary>
    private sealed record Life(int Seed, IReadOnlyList<Burst> Bursts)
    {
        /// <summary>All of it as text.</summary>
        public string Told => string.Join("\n\n", Bursts.Select(burst => Tell(burst, state: true)));

        public static Life Live(int seed, bool stored)
        {
            var random = new Random(seed);
            var workflow = Draw(random).Compile();
            var bursts = new List<Burst> { Interpreter.Start(workflow, new Dictionary<string, object?>(), Sketch.Context) };

            // One endless loop is enough.
            for (var move = 0; move < Moves && bursts[^1].Events.Count < 1_000 && bursts[^1].State.SubStatus is WorkflowSubStatus.Suspended or WorkflowSubStatus.Faulted; move++)
            {
                var state = stored ? WorkflowState.FromJson(bursts[^1].State.ToJson()) : bursts[^1].State;
                bursts.Add(Move(workflow, state, random));
            }

            return new(seed, bursts);
        }

        private static Burst Move(CompiledWorkflow workflow, WorkflowState state, Random random)
        {
            var triggers = workflow.Nodes.Where(node => node.Descriptor.Kind == ActivityKind.Trigger).ToList();
            var what = random.Next(8);
            return what switch
            {
                0 => Interpreter.Jump(workflow, state, workflow.Nodes[random.Next(workflow.Nodes.Count)].Id, Sketch.Context),
                1 when state.Bookmarks.Length > 0 => Interpreter.Skip(workflow, state, state.Bookmarks[random.Next(state.Bookmarks.Length)].Id, null, Sketch.Context),
                2 or 3 when triggers.Count > 0 => Interpreter.Interrupt(workflow, state, triggers[random.Next(triggers.Count)].Id, new("signal"), Sketch.Context, park: what == 2),
                _ => Interpreter.Resume(workflow, state, state.Bookmarks.Length == 0 ? "" : state.Bookmarks[random.Next(state.Bookmarks.Length)].Id, new("test"), Sketch.Context),
            };
        }
    }
}
