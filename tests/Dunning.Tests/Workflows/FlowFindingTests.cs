using Dunning.Core.Findings;
using Dunning.Workflows.Compilation;
using Xunit;

namespace Dunning.Tests.Workflows;

/// <summary>What the checker says of a graph that would run, but not as anybody meant; beside each the near miss that is fine.</summary>
public sealed class FlowFindingTests
{
    private const string Choice = "start Start\nd FlowDecision condition=cs:inputs.Days > 3\nend End\nin Days Int32 7\nstart -> d\n";

    [Theory]
    [InlineData("by one decision", "j FlowJoin mode=WaitAll\nd.True -> j\nd.False -> j\nj -> end", "j")]
    [InlineData("by one decision, some steps earlier", "a WriteLine\nb Delay timeSpan=1.00:00:00\nj FlowJoin mode=WaitAll\nd.True -> a\nd.False -> b\na -> j\nb -> j\nj -> end", "j")]
    [InlineData("a branch that never comes", "e FlowDecision condition=true\na WriteLine\nb WriteLine\nj FlowJoin mode=WaitAll\nd.True -> a\nd.True -> e\nd.False -> end\na -> j\ne.False -> b\ne.True -> end\nb -> j\nj -> end", "j")]
    [InlineData("within a loop that begins behind the join", "a WriteLine\nb WriteLine\nj FlowJoin mode=WaitAll\nd.True -> a\nd.False -> b\na -> j\nb -> j\nj -> w\nw Delay timeSpan=1.00:00:00\nw -> d", "j")]
    [InlineData("a switch that takes the first", "s FlowSwitch cases=[]\nj FlowJoin mode=WaitAll\nd.True -> s\nd.False -> end\ns.Default -> j\nd.False -> j\nj -> end", "j")]
    public void A_join_of_ways_that_exclude_each_other_never_goes_on(string what, string lines, string place)
    {
        Assert.NotEmpty(what);

        var finding = Only("workflow.dead-join", Choice + lines);

        Assert.Equal((Severity.Error, place), (finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("it waits for the chosen ones", "j FlowJoin mode=WaitAllActive\nd.True -> j\nd.False -> j\nj -> end")]
    [InlineData("one outcome goes both ways", "a WriteLine\nb WriteLine\nj FlowJoin mode=WaitAll\nd.True -> a\nd.True -> b\nd.False -> end\na -> j\nb -> j\nj -> end")]
    [InlineData("a fork", "f FlowFork branches=json:[\"A\",\"B\"]\na WriteLine\nj FlowJoin mode=WaitAll\nd.True -> f\nd.False -> end\nf.A -> a\nf.B -> j\na -> j\nj -> end")]
    [InlineData("the choice comes together before", "a WriteLine\nb WriteLine\nj FlowJoin mode=WaitAll\nd.True -> a\nd.False -> a\nd.True -> b\na -> j\nb -> j\nj -> end")]
    [InlineData("a round may bring one way, the next the other", "f FlowFork branches=json:[\"A\",\"B\"]\ne Event eventName=x\nw Event eventName=y\nj FlowJoin mode=WaitAll\nd.False -> f\nf.A -> w\nw -> d\nf.B -> e\ne -> j\nd.True -> j\nj -> end")]
    [InlineData("behind a join that is dead, told already", "a WriteLine\nb WriteLine\nj FlowJoin mode=WaitAll\nd.True -> j\nd.False -> j\nk FlowJoin mode=WaitAll\nj -> a\nj -> b\na -> k\nb -> k\nk -> end", 1)]
    public void A_join_that_may_go_on_is_no_finding(string what, string lines, int dead = 0)
    {
        Assert.NotEmpty(what);
        Assert.Equal(dead, Findings(Choice + lines).Count(finding => finding.Code == "workflow.dead-join"));
    }

    [Fact]
    public void A_dead_join_tells_which_ways_exclude_each_other() =>
        Assert.Contains("d (True) and d (False)", Only("workflow.dead-join", Choice + "j FlowJoin mode=WaitAll\nd.True -> j\nd.False -> j\nj -> end").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a WriteLine\nd.True -> a\nd.False -> end\na -> d", "workflow.loop-without-wait", Severity.Warning, "d")]
    [InlineData("a WriteLine\nb WriteLine\nd.True -> a\nd.False -> end\na -> b\nb -> a", "workflow.endless-loop", Severity.Warning, "a")]
    [InlineData("a WriteLine\nd.True -> a\nd.False -> end\na -> a", "workflow.endless-loop", Severity.Warning, "a")]
    [InlineData("a FlowFork branches=json:[\"A\",\"B\"]\nb WriteLine\nd.True -> a\nd.False -> end\na.A -> a\na.B -> b", "workflow.endless-loop", Severity.Warning, "a")]
    public void A_loop_in_which_nothing_waits_is_found_at_its_head(string lines, string code, Severity severity, string place)
    {
        var finding = Only(code, Choice + lines);

        Assert.Equal((severity, place), (finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("a Delay timeSpan=1.00:00:00\nd.True -> a\nd.False -> end\na -> d")]
    [InlineData("a WriteLine\nb Event eventName=x\nd.True -> a\nd.False -> end\na -> b\nb -> d")]
    [InlineData("e FlowDecision condition=false\nd.True -> e\nd.False -> end\ne.True -> d\ne.False -> end")]
    [InlineData("a WriteLine\nd.True -> a\nd.False -> a\na -> end")]
    [InlineData("a FlowFork branches=json:[\"A\",\"B\"]\nd.True -> a\nd.False -> end\na.A -> a\na.B -> end")]
    [InlineData("a WriteLine\nb WriteLine\nc WriteLine\nd.True -> a\nd.True -> b\nd.False -> end\na -> c\nb -> c\nc -> a")]
    public void A_loop_that_waits_and_one_that_is_none_are_no_finding(string lines) =>
        Assert.DoesNotContain(Findings(Choice + lines), finding => finding.Code is "workflow.loop-without-wait" or "workflow.endless-loop");

    [Fact]
    public void A_path_that_goes_round_for_ever_is_found_where_it_begins()
    {
        var finding = Only("workflow.no-end", Choice + "a Delay timeSpan=1.00:00:00\nb WriteLine\nd.True -> a\nd.False -> end\na -> b\nb -> a");

        Assert.Equal((Severity.Warning, "a"), (finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("a Delay timeSpan=1.00:00:00\nd.True -> a\nd.False -> end\na -> d")]
    [InlineData("f FlowFork branches=json:[\"A\",\"B\"]\na Delay timeSpan=1.00:00:00\nb Event eventName=x\nd.True -> f\nd.False -> end\nf.A -> a\na -> a\nf.B -> b\nb -> end")]
    public void A_loop_with_a_way_out_or_beside_one_that_ends_the_run_is_no_finding(string lines) =>
        Assert.DoesNotContain(Findings(Choice + lines), finding => finding.Code == "workflow.no-end");

    [Theory]
    [InlineData("d.True -> end", "d:False")]
    [InlineData("s FlowSwitch cases=[{\"label\":\"Late\",\"condition\":{\"type\":\"CSharp\",\"value\":\"inputs.Days > 3\"}}]\nd.True -> s\nd.False -> end\ns.Late -> end", "s:Default")]
    public void An_outcome_that_leads_nowhere_beside_others_is_found(string lines, string place)
    {
        var finding = Assert.Single(Findings(Choice + lines));

        Assert.Equal(("workflow.open-port", Severity.Warning, place), (finding.Code, finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("a WriteLine\nd.True -> a\nd.False -> end")]
    [InlineData("d2 FlowDecision condition=true\nd.True -> d2\nd.False -> end\nd2.True -> end")]
    [InlineData("f FlowFork branches=json:[\"A\",\"B\"]\ne FlowDecision condition=cs:inputs.Days > 9\nd.True -> f\nd.False -> end\nf.A -> e\nf.B -> end\ne.True -> end")]
    public void A_last_step_an_outcome_that_never_comes_and_a_branch_beside_others_may_end(string lines) =>
        Assert.Empty(Findings(Choice + lines));

    [Fact]
    public void As_Elsa_runs_it_none_of_this_is_said() =>
        Assert.Empty(new Sketch(Choice + "j FlowJoin mode=WaitAll\nd.True -> j\nd.False -> j\nj -> d\nj -> end").Check(Strictness.AsElsa).Findings);

    private static Finding Only(string code, string lines) => Assert.Single(Findings(lines), finding => finding.Code == code);

    private static IReadOnlyList<Finding> Findings(string lines) => new Sketch(lines).Check().Findings;
}
