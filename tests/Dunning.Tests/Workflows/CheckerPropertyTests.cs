using Dunning.Workflows.Compilation;
using Dunning.Workflows.Execution;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Workflows;

/// <summary>What the checker claims of graphs that nobody drew is what the interpreter does with them.</summary>
public sealed class CheckerPropertyTests
{
    private static readonly string[] Kinds =
    [
        "WriteLine text=x", "Event eventName=x", "FlowDecision condition=cs:variables.Flag", "FlowDecision condition=cs:inputs.Choice", "FlowDecision condition=true",
        "SetVariable variable=Flag; value=cs:!variables.Flag", "FlowFork branches=json:[\"A\",\"B\"]", "FlowJoin mode=WaitAny", "FlowJoin mode=WaitAll", "FlowJoin mode=WaitAll",
    ];

    private static Arbitrary<int> Seeds { get; } = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void A_join_that_is_said_never_to_go_on_never_does()
    {
        var told = 0;
        Prop.ForAll(Seeds, seed =>
        {
            var random = new Random(seed);
            var sketch = Draw(random);
            var dead = Places(sketch, "workflow.dead-join").ToHashSet(StringComparer.Ordinal);
            if (dead.Count == 0)
            {
                return true;
            }

            var workflow = sketch.Compile();
            told += dead.Count;
            return Enumerable.Range(0, 4).All(round => Run(workflow, random, round % 2 == 0).All(step => step.Kind != BurstEventKind.Started || !dead.Contains(step.ActivityId)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

        Assert.NotEqual(0, told);
    }

    private static IEnumerable<BurstEvent> Run(CompiledWorkflow workflow, Random random, bool choice)
    {
        var burst = Interpreter.Start(workflow, new Dictionary<string, object?> { ["Choice"] = choice }, Sketch.Context);
        var events = burst.Events.AsEnumerable();
        for (var resumes = 0; resumes < 30 && burst.State.Bookmarks.Length > 0; resumes++)
        {
            burst = Interpreter.Resume(workflow, burst.State, burst.State.Bookmarks[random.Next(burst.State.Bookmarks.Length)].Id, new("test"), Sketch.Context);
            events = events.Concat(burst.Events);
        }

        return events;
    }

    private static IEnumerable<string> Places(Sketch sketch, string code) => sketch.Check().Findings.Where(finding => finding.Code == code).Select(finding => finding.Place);

    private static Sketch Draw(Random random)
    {
        var count = random.Next(3, 10);
        var drawing = new RandomDrawing(random, Kinds, count);
        for (var extra = random.Next(count); extra > 0; extra--)
        {
            drawing.Connect(random.Next(count), random.Next(1, count));
        }

        return new("var Flag Boolean false\nin Choice Boolean false\n" + drawing);
    }
}
