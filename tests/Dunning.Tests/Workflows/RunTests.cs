using Dunning.Workflows.Execution;
using Xunit;

namespace Dunning.Tests.Workflows;

public sealed class RunTests
{
    private const string Dunning = """
        in Days Int32 14
        start Start
        first WriteLine text=first reminder
        term Test.Ask days=i:Days
        second WriteLine text=second reminder
        close End
        paid Event eventName=paid
        thanks WriteLine text=thank you
        start -> first
        first -> term
        term.No -> second
        second -> close
        paid -> thanks
        thanks -> close
        """;

    private static readonly Ask Asks = new();

    [Fact]
    public void An_activity_waits_for_several_things_and_the_first_takes_the_others_along()
    {
        var sketch = new Sketch(Dunning, Asks);
        var started = sketch.Start(("Days", 21));
        Assert.Equal(
            [new Bookmark("term#1", "term", 1, "answer", "term", null), new Bookmark("term#1.2", "term", 1, "day", null, new DateOnly(2026, 3, 23))],
            started.State.Bookmarks);
        Assert.Equal(["asked term 1"], started.Effects);

        var answered = sketch.Resume(started, "term#1.2", "No");

        Assert.Equal(["second reminder"], answered.Lines);
        Assert.Equal(["asked on 2026-03-02: No"], answered.Effects);
        Assert.Equal(WorkflowSubStatus.Finished, answered.State.SubStatus);
    }

    [Fact]
    public void An_activity_that_waits_again_gets_bookmarks_of_new_names()
    {
        var sketch = new Sketch(Dunning, Asks);
        var started = sketch.Start();

        var again = sketch.Resume(started, "term#1", "again");
        var stale = sketch.Resume(again, "term#1", "No");

        Assert.Equal(["term#1.3", "term#1.4"], again.State.Bookmarks.Select(bookmark => bookmark.Id));
        Assert.Empty(stale.Events);
    }

    [Fact]
    public void A_trigger_interrupts_what_waits_and_runs_to_the_end_although_the_other_way_never_comes_there()
    {
        var sketch = new Sketch(Dunning, Asks);

        var paid = sketch.Interrupt(sketch.Start(), "paid");

        Assert.Equal(["thank you"], paid.Lines);
        Assert.Equal(WorkflowSubStatus.Finished, paid.State.SubStatus);
        Assert.Equal(
            ["Canceled term", "Started paid", "Completed paid", "Started thanks", "Completed thanks", "Started close", "Completed close", "Completed flow", "Completed Workflow1"],
            paid.Events.Select(step => step.Kind + " " + step.ActivityId));
        Assert.Equal("paid", paid.State.Root);
    }

    [Fact]
    public void A_trigger_may_interrupt_what_another_trigger_began()
    {
        var sketch = new Sketch("""
            start Start
            wait Event eventName=never
            dispute Event eventName=dispute
            review Test.Ask
            paid Event eventName=paid
            again WriteLine text=again
            start -> wait
            dispute -> review
            review.No -> wait
            paid -> again
            again -> wait
            """, Asks);

        var disputed = sketch.Interrupt(sketch.Start(), "dispute");
        var paid = sketch.Interrupt(disputed, "paid");
        var disputedAgain = sketch.Interrupt(paid, "dispute");
        var refused = sketch.Resume(disputedAgain, "review#2", "No");

        Assert.Equal(["review#1", "review#1.2"], disputed.State.Bookmarks.Select(bookmark => bookmark.Id));
        Assert.Equal(["wait#2"], paid.State.Bookmarks.Select(bookmark => bookmark.Id));
        Assert.Equal(["wait#3"], refused.State.Bookmarks.Select(bookmark => bookmark.Id));
    }

    [Fact]
    public void A_cancelled_run_stays_cancelled()
    {
        var sketch = new Sketch(Dunning, Asks);

        var cancelled = Interpreter.Cancel(sketch.Compile(), sketch.Start().State, Sketch.Context);
        var resumed = sketch.Resume(cancelled, "term#1", "No");
        var interrupted = sketch.Interrupt(cancelled, "paid");

        Assert.Equal((WorkflowStatus.Finished, WorkflowSubStatus.Cancelled), (cancelled.State.Status, cancelled.State.SubStatus));
        Assert.Empty(resumed.Events);
        Assert.Empty(interrupted.Events);
    }

    [Fact]
    public void An_output_goes_to_its_variable()
    {
        var sketch = new Sketch("""
            var Reply String
            start Start
            wait Event eventName=reply
            line WriteLine text=v:Reply
            start -> wait
            wait -> line
            """);
        sketch.Json["root"]!["activities"]![1]!["result"] = new System.Text.Json.Nodes.JsonObject
        {
            ["memoryReference"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "vReply" },
        };

        var burst = sketch.Resume(sketch.Start(), "wait#1", "received");

        Assert.Equal(["received"], burst.Lines);
        Assert.Equal("received", burst.State.Variable("Reply"));
    }

    [Fact]
    public void A_loop_without_a_wait_is_stopped()
    {
        var burst = new Sketch("""
            start Start
            a WriteLine text=a
            b WriteLine text=b
            start -> a
            a -> b
            b -> a
            """).Start();

        Assert.Equal(WorkflowSubStatus.Faulted, burst.State.SubStatus);
        Assert.Contains("endless", Assert.Single(burst.State.Incidents).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expression_that_fails_names_the_input_and_the_cause()
    {
        var burst = new Sketch("""
            var Zero Int32 0
            start Start
            line WriteLine text=cs:"each " + 100 / variables.Zero
            start -> line
            """).Start();

        var incident = Assert.Single(burst.State.Incidents);
        Assert.Equal("line", incident.ActivityId);
        Assert.StartsWith("Text of line can not be worked out: ", incident.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiting_run_is_stored_in_a_few_hundred_bytes_and_names_what_it_means()
    {
        var started = new Sketch(Dunning, Asks).Start(("Days", 21));

        Assert.Equal(
            """{"waits":[{"at":"term","run":1,"memory":"2026-03-02","for":[["answer","term",null],["day",null,"2026-03-23"]]}],"nodes":{"start":1,"first":1,"term":[0,0,1,null]},"inputs":{"Days":21}}""",
            started.State.ToJson());
        Assert.Equal(started.State.ToJson(), WorkflowState.FromJson(started.State.ToJson()).ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"waits":[{}]}""")]
    [InlineData("""{"status":"Sleeping"}""")]
    public void What_is_not_a_state_is_refused(string json) => Assert.Throws<FormatException>(() => WorkflowState.FromJson(json));

    [Fact]
    public void A_flowchart_without_activities_ends_at_once()
    {
        var burst = new Sketch("").Start();

        Assert.Equal(
            ["Started Workflow1", "Started flow", "Completed flow", "Completed Workflow1"],
            burst.Events.Select(step => step.Kind + " " + step.ActivityId));
    }
}
