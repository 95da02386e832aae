using System.Globalization;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Execution;
using Xunit;

namespace Dunning.Tests.Workflows;

/// <summary>What a person or a message does to a run that waits: a step skipped, repeated or done now, a branch in between.</summary>
public sealed class SteeringTests
{
    private const string Dunning = """
        var Sent Int32 0
        start Start
        first WriteLine text=first reminder
        count SetVariable variable=Sent; value=js:getSent() + 1
        term Test.Ask
        second WriteLine text=second reminder
        late Event eventName=late
        close End
        paid Event eventName=paid
        thanks WriteLine text=thank you
        letter Event eventName=letter
        read WriteLine text=letter read
        answer Test.Ask
        done WriteLine text=answered
        start -> first
        first -> count
        count -> term
        term.No -> second
        term.Yes -> close
        second -> late
        late -> close
        paid -> thanks
        thanks -> close
        letter -> read
        read -> answer
        answer.Yes -> done
        """;

    private readonly Sketch sketch = new(Dunning, new Ask());
    private readonly CompiledWorkflow workflow;

    public SteeringTests()
    {
        workflow = sketch.Compile();
    }

    [Fact]
    public void A_jump_does_the_step_again_and_goes_on_from_it()
    {
        var again = Jump(sketch.Start(), "first");

        Assert.Equal(["first reminder"], again.Lines);
        Assert.Equal(
            ["Canceled term#1", "Started first#2", "Completed first#2", "Started count#2", "Completed count#2", "Started term#2", "Suspended term#2"], Events(again));
        Assert.Equal(2, again.State.Variable("Sent"));
        Assert.Equal(["term#2", "term#2.2"], Ids(again.State.Bookmarks));
        Assert.Equal("first", again.State.Root);
    }

    [Fact]
    public void A_jump_executes_a_later_step_now_and_the_start_is_a_step_too()
    {
        Assert.Equal(["Canceled term#1", "Started late#1", "Suspended late#1"], Events(Jump(sketch.Start(), "late")));
        Assert.Null(Jump(sketch.Start(), "start").State.Root);
    }

    [Fact]
    public void A_jump_into_a_faulted_run_takes_it_up_again_and_keeps_what_went_wrong()
    {
        var faulty = new Sketch("""
            var Zero Int32 0
            start Start
            line WriteLine text=cs:"each " + 100 / variables.Zero
            wait Event eventName=x
            start -> line
            line -> wait
            """);

        var again = Interpreter.Jump(faulty.Compile(), Stored(faulty.Start().State), "wait", Sketch.Context);

        Assert.Equal((WorkflowStatus.Running, WorkflowSubStatus.Suspended), (again.State.Status, again.State.SubStatus));
        Assert.Equal("line", Assert.Single(Stored(again.State).Incidents).ActivityId);
        Assert.Equal(["wait#1"], Ids(again.State.Bookmarks));
    }

    [Fact]
    public void A_jump_into_a_run_that_ended_changes_nothing_and_one_to_nowhere_is_refused()
    {
        var cancelled = Interpreter.Cancel(workflow, sketch.Start().State, Sketch.Context);
        var finished = sketch.Resume(sketch.Start(), "term#1", "Yes");

        Assert.Empty(Jump(cancelled, "first").Events);
        Assert.Empty(Jump(finished, "first").Events);
        Assert.Throws<ArgumentException>(() => Jump(sketch.Start(), "nowhere"));
    }

    [Fact]
    public void From_the_middle_of_a_loop_the_run_comes_round_although_it_did_not_pass_its_head()
    {
        // From the start every path to second passes head; from call it does not.
        var loop = new Sketch("""
            start Start
            head Test.Ask
            call Test.Ask
            second Test.Ask
            start -> head
            head.Yes -> call
            head.No -> second
            call.Yes -> head
            call.No -> second
            second.Yes -> head
            """, new Ask());

        var jumped = Interpreter.Jump(loop.Compile(Strictness.Publish), loop.Start().State, "call", Sketch.Context);
        var second = loop.Resume(jumped, "call#1", "No");
        var head = loop.Resume(second, "second#1", "Yes");
        var again = loop.Resume(head, "head#2", "No");

        Assert.Equal(["second#2", "second#2.2"], Ids(again.State.Bookmarks));
        Assert.Equal("head", again.State.Root);
    }

    [Fact]
    public void A_skipped_step_is_left_by_the_port_given_without_being_asked()
    {
        var skipped = Skip(sketch.Start(), "term#1.2", "No");

        Assert.Equal(["second reminder"], skipped.Lines);
        Assert.Empty(skipped.Effects);
        Assert.Equal(
            ["Canceled term#1", "Completed term#1 No", "Started second#1", "Completed second#1", "Started late#1", "Suspended late#1"], Events(skipped));
        Assert.Equal(WorkflowSubStatus.Finished, Skip(skipped, "late#1", null).State.SubStatus);
    }

    [Fact]
    public void A_skip_of_what_does_not_wait_changes_nothing_and_one_by_a_port_that_is_not_there_is_refused()
    {
        var started = sketch.Start();

        Assert.Empty(Skip(started, "term#9", "No").Events);
        Assert.Throws<ArgumentException>(() => Skip(started, "term#1", "Perhaps"));
        Assert.Throws<ArgumentException>(() => Skip(started, "term#1", null));
    }

    [Fact]
    public void What_is_set_aside_comes_back_as_it_was_when_the_branch_has_ended()
    {
        var started = sketch.Start();
        var parked = Park(started, "letter");
        Assert.Equal(["letter read"], parked.Lines);
        Assert.DoesNotContain(parked.Events, step => step.Kind == BurstEventKind.Canceled);
        Assert.Equal(["answer#1", "answer#1.2"], Ids(parked.State.Bookmarks));
        Assert.Equal(["term#1", "term#1.2"], Ids(Stored(parked.State).ParkedBookmarks));
        Assert.Empty(sketch.Resume(parked, "term#1", "No").Events);

        var back = sketch.Resume(parked, "answer#1", "Yes");
        Assert.Equal(["answered"], back.Lines);
        Assert.Equal(started.State.Bookmarks, back.Restored);
        Assert.Equal(started.State.Bookmarks, Stored(back.State).Bookmarks);
        Assert.Empty(back.State.ParkedBookmarks);
        Assert.Null(back.State.Root);

        var on = sketch.Resume(back, "term#1", "No");
        Assert.Equal(["second reminder"], on.Lines);
        Assert.Empty(on.Restored);
    }

    [Fact]
    public void A_branch_that_does_not_wait_gives_the_run_back_in_the_same_burst()
    {
        var straight = new Sketch("""
            start Start
            wait Event eventName=x
            letter Event eventName=letter
            read WriteLine text=read
            start -> wait
            letter -> read
            """);
        var started = straight.Start();

        var burst = Interpreter.Interrupt(straight.Compile(), started.State, "letter", new("signal"), Sketch.Context, park: true);

        Assert.Equal(["Started letter#1", "Completed letter#1", "Started read#1", "Completed read#1"], Events(burst));
        Assert.Equal(["wait#1"], Ids(burst.Restored));
        Assert.Equal(started.State.Bookmarks, burst.State.Bookmarks);
    }

    [Fact]
    public void What_is_set_aside_twice_comes_back_the_last_first()
    {
        var first = Park(sketch.Start(), "letter");
        var second = Park(first, "letter");
        Assert.Equal(["term#1", "term#1.2", "answer#1", "answer#1.2"], Ids(second.State.ParkedBookmarks));

        var once = sketch.Resume(second, "answer#2", "Yes");
        Assert.Equal(["answer#1", "answer#1.2"], Ids(once.Restored));
        Assert.Equal(["term#1", "term#1.2"], Ids(once.State.ParkedBookmarks));

        var twice = sketch.Resume(once, "answer#1", "Yes");
        Assert.Equal(["term#1", "term#1.2"], Ids(twice.Restored));
    }

    [Theory]
    [InlineData("an interruption")]
    [InlineData("a jump")]
    [InlineData("the end")]
    [InlineData("calling off")]
    public void What_ends_the_branch_for_good_ends_what_is_set_aside(string how)
    {
        var parked = Park(sketch.Start(), "letter");

        var burst = how switch
        {
            "an interruption" => sketch.Interrupt(parked, "paid"),
            "a jump" => Jump(parked, "late"),
            "the end" => Jump(parked, "close"),
            _ => Interpreter.Cancel(workflow, parked.State, Sketch.Context),
        };

        Assert.Empty(burst.State.ParkedBookmarks);
        Assert.Empty(burst.Restored);
        Assert.Equal(["Canceled term#1", "Canceled answer#1"], Events(burst).Take(2));
    }

    [Fact]
    public void A_terminal_activity_in_the_branch_ends_all()
    {
        var ending = new Sketch("""
            start Start
            wait Event eventName=x
            letter Event eventName=letter
            close End
            start -> wait
            letter -> close
            """);

        var burst = Interpreter.Interrupt(ending.Compile(), ending.Start().State, "letter", new("signal"), Sketch.Context, park: true);

        Assert.Equal(WorkflowSubStatus.Finished, burst.State.SubStatus);
        Assert.Empty(burst.State.ParkedBookmarks);
        Assert.Contains("Canceled wait#1", Events(burst));
    }

    [Theory]
    [InlineData("cs:variables.Open > 500m", "omdat Open € 620,00 > € 500,00")]
    [InlineData("js:getOpen() > 700 && variables.Business", "omdat Open € 620,00 ≤ € 700,00")]
    [InlineData("v:Business", "omdat Business")]
    public void A_decision_says_why_when_it_is_asked(string condition, string because)
    {
        var decision = new Sketch($"""
            var Open Decimal 620
            var Business Boolean true
            start Start
            choice FlowDecision condition={condition}
            start -> choice
            """).Compile();

        var silent = Interpreter.Start(decision, new Dictionary<string, object?>(), Sketch.Context);
        var explained = Interpreter.Start(decision, new Dictionary<string, object?>(), Sketch.Context with { Explain = true });

        Assert.All(silent.Events, step => Assert.Null(step.Because));
        var why = Assert.Single(explained.Events, step => step.Because is not null);
        Assert.Equal((BurstEventKind.Completed, "choice"), (why.Kind, why.ActivityId));
        Assert.Equal(because, why.Because!.ToSentence(CultureInfo.GetCultureInfo("nl-NL")));
    }

    [Theory]
    [InlineData("620", "omdat Open 620 > 500")]
    [InlineData("120", "omdat Open 120 > 100")]
    [InlineData("20", "omdat Open 20 ≤ 500 en Open 20 ≤ 100")]
    public void A_switch_names_the_case_that_decided(string open, string because)
    {
        var sketch = new Sketch($"""
            var Open Int32 {open}
            start Start
            choice FlowSwitch
            start -> choice
            """);
        sketch.Json["root"]!["activities"]![1]!["cases"] = System.Text.Json.Nodes.JsonNode.Parse("""
            [{"label":"High","condition":{"type":"CSharp","value":"variables.Open > 500"}},{"label":"Low","condition":{"type":"CSharp","value":"variables.Open > 100"}}]
            """);

        var burst = Interpreter.Start(sketch.Compile(), new Dictionary<string, object?>(), Sketch.Context with { Explain = true });

        Assert.Equal(because, burst.Events.Select(step => step.Because).OfType<global::Dunning.Rules.Language.Explanation>().Single().ToSentence(CultureInfo.GetCultureInfo("nl-NL")));
    }

    private static WorkflowState Stored(WorkflowState state) => WorkflowState.FromJson(state.ToJson());

    private static IEnumerable<string> Ids(IEnumerable<Bookmark> bookmarks) => bookmarks.Select(bookmark => bookmark.Id);

    private static IEnumerable<string> Events(Burst burst) => burst.Events.Select(step => FormattableString.Invariant(
        $"{step.Kind} {step.ActivityId}#{step.Occurrence} {string.Join(',', step.Outcomes ?? [])}").TrimEnd());

    private Burst Jump(Burst burst, string activity) => Interpreter.Jump(workflow, Stored(burst.State), activity, Sketch.Context);

    private Burst Skip(Burst burst, string bookmark, string? outcome) => Interpreter.Skip(workflow, Stored(burst.State), bookmark, outcome, Sketch.Context);

    private Burst Park(Burst burst, string trigger) => Interpreter.Interrupt(workflow, Stored(burst.State), trigger, new("signal"), Sketch.Context, park: true);
}
