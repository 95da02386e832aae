using Dunning.Core.Findings;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Compilation;
using Xunit;

namespace Dunning.Tests.Workflows;

public sealed class CheckerTests
{
    [Theory]
    [InlineData("x WriteLin\nstart -> x", "workflow.unknown-activity", "x", "did you mean \"Elsa.WriteLine\"?")]
    [InlineData("x FlowDecision\ny WriteLine\nstart -> x\nx.Treu -> y", "workflow.unknown-port", "x:Treu → y", "did you mean \"True\"?")]
    [InlineData("x FlowFork branches=json:[\"A\",\"B\"]\ny WriteLine\nstart -> x\nx.Done -> y", "workflow.unknown-port", "x:Done → y", "ports: A, B")]
    [InlineData("x End\ny WriteLine\nstart -> x\nx -> y", "workflow.unknown-port", "x:Done → y", "the run ends here")]
    [InlineData("x WriteLine\nstart -> x\nx -> start", "workflow.into-start", "x:Done → start", null)]
    [InlineData("a WriteLine\nb WriteLine\nc WriteLine\nd FlowDecision\nstart -> a\nstart -> d\na -> b\nb -> c\nd.True -> c\nc -> b", "workflow.invalid-loop", "c:Done → b", "loop back to a step that every path passes")]
    [InlineData("x SetVariable variable=Cuont; value=1\nstart -> x", "workflow.unknown-variable", "x/variable", "did you mean \"Count\"?")]
    [InlineData("x WriteLine text=i:Dyas\nstart -> x", "workflow.unknown-workflow-input", "x/text", "did you mean \"Days\"?")]
    [InlineData("x WriteLine text=v:Cuont\nstart -> x", "workflow.unknown-variable", "x/text", "did you mean \"Count\"?")]
    [InlineData("x WriteLine text=py:1\nstart -> x", "workflow.syntax", "x/text", null)]
    [InlineData("x FlowDecision condition=maybe\nstart -> x", "workflow.literal", "x/condition", null)]
    [InlineData("x FlowJoin mode=WaitSome\nstart -> x", "workflow.join-mode", "x/mode", null)]
    [InlineData("x FlowJoin mode=WaitSome\nstart -> x", "workflow.option", "x/mode", null)]
    [InlineData("x FlowFork branches=json:{\nstart -> x", "workflow.object", "x/branches", null)]
    [InlineData("var Count Int32 1\nx WriteLine\nstart -> x", "workflow.name", "variables/Count", null)]
    [InlineData("in Days Int32 1\nx WriteLine\nstart -> x", "workflow.name", "inputs/Days", null)]
    [InlineData("var Size Int32 much\nx WriteLine\nstart -> x", "workflow.default", "variables/Size", null)]
    [InlineData("in Size Int32 much\nx WriteLine\nstart -> x", "workflow.default", "inputs/Size", null)]
    public void What_would_surprise_at_run_time_is_refused(string lines, string code, string place, string? hint)
    {
        var compilation = new Sketch("var Count Int32 0\nin Days Int32 14\nstart Start\n" + lines).Check();

        Assert.Null(compilation.Workflow);
        var finding = Assert.Single(compilation.Findings, finding => finding.Code == code);
        Assert.Equal((Severity.Error, place), (finding.Severity, finding.Place));
        if (hint is not null)
        {
            Assert.Equal(hint, finding.Hint);
        }
    }

    [Theory]
    [InlineData("x WriteLine txet=a\nstart -> x", "workflow.unknown-input", "x/txet")]
    [InlineData("x WriteLine\ny WriteLine\nstart -> x", "workflow.unreachable", "y")]
    [InlineData("x WriteLine\nstart -> x\nx -> gone", "workflow.connection", "x:Done → gone")]
    public void What_does_no_harm_is_a_warning(string lines, string code, string place)
    {
        var compilation = new Sketch("start Start\n" + lines).Check();

        Assert.NotNull(compilation.Workflow);
        var finding = Assert.Single(compilation.Findings, finding => finding.Code == code);
        Assert.Equal((Severity.Warning, place), (finding.Severity, finding.Place));
    }

    [Fact]
    public void An_expression_is_checked_against_variables_and_inputs()
    {
        var compilation = new Sketch("""
            var Count Int32 0
            start Start
            x FlowDecision condition=cs:variables.Cuont > 1
            start -> x
            """).Check();

        var finding = Assert.Single(compilation.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("test.json", finding.File);
        Assert.StartsWith("x/condition", finding.Place, StringComparison.Ordinal);
        Assert.Contains("Count", finding.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData("x/text column 3", "x")]
    [InlineData("x:True → y", "x")]
    [InlineData("x → y", "x")]
    [InlineData("inputs/days", null)]
    [InlineData("variables/count", null)]
    [InlineData("/root/activities/3", null)]
    [InlineData("", null)]
    public void A_place_tells_which_activity_to_mark(string place, string? activity) => Assert.Equal(activity, Place.ActivityOf(place));

    [Fact]
    public void A_trigger_may_stand_apart()
    {
        var compilation = new Sketch("""
            start Start
            x WriteLine
            paid Event eventName=paid
            thanks WriteLine
            start -> x
            paid -> thanks
            """).Check();

        Assert.Empty(compilation.Findings);
        Assert.Equal(["paid"], compilation.Workflow!.Triggers.Select(node => node.Id));
        Assert.Equal("paid", compilation.Workflow.Find("paid")!.Constant("EventName"));
    }

    [Fact]
    public void As_Elsa_would_run_it_the_same_is_a_warning()
    {
        var sketch = new Sketch("a WriteLine text=a\nb WriteLine text=b\na.Treu -> b");

        Assert.NotNull(sketch.Check(Strictness.AsElsa).Workflow);
        Assert.Null(sketch.Check().Workflow);
    }
}
