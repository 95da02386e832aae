using Dunning.Core.Findings;
using Dunning.Workflows.Compilation;
using Xunit;

namespace Dunning.Tests.Workflows;

public sealed class CheckerTests
{
    [Theory]
    [InlineData("x WriteLin\nstart -> x", "workflow.unknown-activity", "did you mean \"Elsa.WriteLine\"?")]
    [InlineData("x FlowDecision\ny WriteLine\nstart -> x\nx.Treu -> y", "workflow.unknown-port", "did you mean \"True\"?")]
    [InlineData("x FlowFork branches=json:[\"A\",\"B\"]\ny WriteLine\nstart -> x\nx.Done -> y", "workflow.unknown-port", "ports: A, B")]
    [InlineData("x End\ny WriteLine\nstart -> x\nx -> y", "workflow.unknown-port", "the run ends here")]
    [InlineData("x WriteLine\nstart -> x\nx -> start", "workflow.into-start", null)]
    [InlineData("a WriteLine\nb WriteLine\nc WriteLine\nd FlowDecision\nstart -> a\nstart -> d\na -> b\nb -> c\nd.True -> c\nc -> b", "workflow.invalid-loop", "loop back to a step that every path passes")]
    [InlineData("x SetVariable variable=Cuont; value=1\nstart -> x", "workflow.unknown-variable", "did you mean \"Count\"?")]
    [InlineData("x WriteLine text=i:Dyas\nstart -> x", "workflow.unknown-workflow-input", "did you mean \"Days\"?")]
    [InlineData("x FlowDecision condition=maybe\nstart -> x", "workflow.literal", null)]
    [InlineData("x FlowJoin mode=WaitSome\nstart -> x", "workflow.join-mode", null)]
    [InlineData("x FlowFork branches=json:{\nstart -> x", "workflow.object", null)]
    [InlineData("var Count Int32 1\nx WriteLine\nstart -> x", "workflow.name", null)]
    [InlineData("var Size Int32 much\nx WriteLine\nstart -> x", "workflow.default", null)]
    public void What_would_surprise_at_run_time_is_refused(string lines, string code, string? hint)
    {
        var compilation = new Sketch("var Count Int32 0\nin Days Int32 14\nstart Start\n" + lines).Check();

        Assert.Null(compilation.Workflow);
        var finding = Assert.Single(compilation.Findings, finding => finding.Code == code);
        Assert.Equal(Severity.Error, finding.Severity);
        if (hint is not null)
        {
            Assert.Equal(hint, finding.Hint);
        }
    }

    [Theory]
    [InlineData("x WriteLine txet=a\nstart -> x", "workflow.unknown-input")]
    [InlineData("x WriteLine\ny WriteLine\nstart -> x", "workflow.unreachable")]
    [InlineData("x WriteLine\nstart -> x\nx -> gone", "workflow.connection")]
    public void What_does_no_harm_is_a_warning(string lines, string code)
    {
        var compilation = new Sketch("start Start\n" + lines).Check();

        Assert.NotNull(compilation.Workflow);
        Assert.Equal(Severity.Warning, Assert.Single(compilation.Findings, finding => finding.Code == code).Severity);
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
        Assert.StartsWith("x/Condition", finding.Place, StringComparison.Ordinal);
        Assert.Contains("Count", finding.Hint, StringComparison.Ordinal);
    }

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
