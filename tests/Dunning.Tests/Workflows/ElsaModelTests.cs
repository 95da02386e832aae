using System.Globalization;
using Dunning.Rules.Language;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Execution;
using Xunit;

namespace Dunning.Tests.Workflows;

/// <summary>The interpreter against the semantics written down a second time, event by event.</summary>
public sealed class ElsaModelTests
{
    /// <remarks>
    /// Always the same definitions: where a WaitAny join stands in a loop, the text leaves more than one reading open. DUNNING_WILD_DEFINITIONS tries more.
    /// </remarks>
    [Fact]
    public void A_definition_nobody_drew_runs_as_the_semantics_say()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("DUNNING_WILD_DEFINITIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : 300;
        for (var seed = 1; seed <= count; seed++)
        {
            Compare(seed);
        }
    }

    private static void Compare(int seed)
    {
        var wild = new WildDefinition(seed);
        var model = new ElsaModel(wild.Nodes, wild.Arrows);
        var compilation = WorkflowCompiler.Compile(Sketch.Read(wild.Json.ToJsonString()), ActivityCatalogue.Elsa, Vocabulary.Empty, "wild", Strictness.AsElsa);
        var workflow = compilation.Workflow;
        Assert.True(workflow is not null, string.Join('\n', compilation.Findings) + wild.Json);

        model.Start();
        var burst = Interpreter.Start(workflow, new Dictionary<string, object?>(), Sketch.Context);
        var order = new Random(seed);
        var (events, lines) = (new List<string>(), new List<string>());
        for (var resumes = 0; ; resumes++)
        {
            events.AddRange(burst.Events.Select(step => step.Kind + " " + step.ActivityId));
            lines.AddRange(burst.Lines);
            var told = wild.Json.ToJsonString();
            Assert.True(model.Events.SequenceEqual(events), $"{told}\nmodel: {string.Join(", ", model.Events)}\nhere:  {string.Join(", ", events)}");
            Assert.Equal(model.Lines, lines);
            Assert.Equal(model.Status, burst.State.SubStatus.ToString());
            Assert.Equal(model.Bookmarks, burst.State.Bookmarks.Select(bookmark => bookmark.Id));
            if (burst.State.Bookmarks.IsEmpty || resumes == 12)
            {
                return;
            }

            var which = order.Next(burst.State.Bookmarks.Length);
            model.Resume(which);
            var state = order.Next(2) == 0 ? burst.State : WorkflowState.FromJson(burst.State.ToJson());
            burst = Interpreter.Resume(workflow, state, state.Bookmarks[which].Id, new("test"), Sketch.Context);
        }
    }
}
