using Dunning.Workflows.Execution;
using Xunit;

namespace Dunning.Tests.Workflows;

/// <summary>Where Elsa is known to misbehave and we do otherwise; each test is a row of "Deviations from Elsa" in workflows/README.md.</summary>
public sealed class DeviationTests
{
    [Fact]
    public void A_join_for_the_first_runs_once_when_a_sibling_begins_to_wait_before_it_runs()
    {
        var sketch = new Sketch("""
            start Start
            wait Event eventName=x
            join FlowJoin mode=WaitAny
            letter WriteLine text=letter
            start -> wait
            start -> join
            wait -> join
            join -> letter
            """);

        var burst = sketch.Start();

        Assert.Equal(["letter"], burst.Lines);
        Assert.Equal(WorkflowSubStatus.Finished, burst.State.SubStatus);
    }

    [Fact]
    public void After_the_end_nothing_that_was_queued_still_runs()
    {
        var sketch = new Sketch("""
            start Start
            stop End
            letter WriteLine text=letter
            start -> stop
            start -> letter
            """);

        var burst = sketch.Start();

        Assert.Empty(burst.Lines);
        Assert.Equal(WorkflowStatus.Finished, burst.State.Status);
    }

    [Fact]
    public void After_a_fault_no_sibling_still_runs()
    {
        var sketch = new Sketch("""
            start Start
            fault Fault message=broken
            letter WriteLine text=letter
            start -> fault
            start -> letter
            """);

        var burst = sketch.Start();

        Assert.Empty(burst.Lines);
        Assert.Equal([new Incident("fault", "broken")], burst.State.Incidents);
        Assert.Equal((WorkflowStatus.Finished, WorkflowSubStatus.Faulted), (burst.State.Status, burst.State.SubStatus));
    }

    [Fact]
    public void A_variable_survives_a_wait_without_a_storage_driver()
    {
        var sketch = new Sketch("""
            var Sent Int32 0
            start Start
            letter WriteLine text=cs:"reminder " + variables.Sent
            wait Event eventName=x
            count SetVariable variable=Sent; value=js:getSent() + 1
            more FlowDecision condition=cs:variables.Sent < 3
            start -> letter
            letter -> wait
            wait -> count
            count -> more
            more.True -> letter
            """);
        var lines = new List<string>();

        var burst = sketch.Start();
        while (burst.State.Bookmarks is [var bookmark, ..])
        {
            lines.AddRange(burst.Lines);
            burst = sketch.Resume(burst, bookmark.Id);
        }

        Assert.Equal(["reminder 0", "reminder 1", "reminder 2"], lines);
    }

    [Fact]
    public void An_input_survives_a_wait()
    {
        var sketch = new Sketch("""
            in Agency String
            start Start
            wait Event eventName=x
            letter WriteLine text=js:getInput('Agency')
            start -> wait
            wait -> letter
            """);

        var burst = sketch.Resume(sketch.Start(("Agency", "Jansen")), "wait#1");

        Assert.Equal(["Jansen"], burst.Lines);
    }

    [Theory]
    [InlineData("30.00:00:00", "2026-04-01")]
    [InlineData("3650.00:00:00", "2036-02-28")]
    [InlineData("00:00:05", "2026-03-03")]
    public void A_delay_of_any_length_is_a_day_to_wait_for(string span, string due)
    {
        var burst = new Sketch($"""
            start Start
            wait Delay timeSpan={span}
            start -> wait
            """).Start();

        Assert.Equal(due, Assert.Single(burst.State.Bookmarks).Due!.Value.ToString("O", null));
    }

    [Theory]
    [InlineData("wait Delay timeSpan=72:00:00", "workflow.literal", "3.00:00:00")]
    [InlineData("line WriteLine text=py:1", "workflow.syntax", "JavaScript")]
    [InlineData("join FlowJoin mode=js:'WaitAny'", "workflow.join-mode", null)]
    public void What_Elsa_would_quietly_misread_is_refused(string node, string code, string? hint)
    {
        var compilation = new Sketch($"""
            start Start
            {node}
            start -> {node.Split(' ')[0]}
            """).Check();

        Assert.Null(compilation.Workflow);
        Assert.Contains(compilation.Findings, finding => finding.Code == code && (hint is null || finding.Hint!.Contains(hint, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_is_not_a_condition()
    {
        var compilation = new Sketch("""
            start Start
            choice FlowDecision condition=js:'yes'
            start -> choice
            """).Check();

        Assert.Null(compilation.Workflow);
        Assert.Contains(compilation.Findings, finding => finding.Place.StartsWith("choice/condition", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_never_begins_a_second_time()
    {
        var sketch = new Sketch("""
            start Start
            wait Event eventName=x
            start -> wait
            """);
        var started = sketch.Start();
        var finished = sketch.Resume(started, "wait#1");

        var again = sketch.Resume(finished, "wait#1");

        Assert.Empty(again.Events);
        Assert.Equal(finished.State.ToJson(), again.State.ToJson());
    }

    [Fact]
    public void Two_executions_of_one_node_keep_their_own_bookmarks()
    {
        var sketch = new Sketch("""
            var Round Int32 0
            start Start
            head SetVariable variable=Round; value=js:getRound() + 1
            wait Event eventName=x
            more FlowDecision condition=cs:variables.Round < 2
            start -> head
            head -> wait
            head -> more
            more.True -> head
            """);
        var started = sketch.Start();
        Assert.Equal(["wait#1", "wait#2"], started.State.Bookmarks.Select(bookmark => bookmark.Id));

        var resumed = sketch.Resume(started, "wait#2");

        Assert.Equal(["wait#1"], resumed.State.Bookmarks.Select(bookmark => bookmark.Id));
    }
}
