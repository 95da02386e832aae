using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Xunit;

namespace Dunning.Tests.Rules;

public class FindingTests
{
    [Theory]
    [InlineData("invoice.OpenAmout > 5", "rules.unknown-member", "column 9", "did you mean \"OpenAmount\"?")]
    [InlineData("1 + invoic.OpenAmount", "rules.unknown-name", "column 5", "did you mean \"invoice\"?")]
    [InlineData("invoice.DaysOverdue > \"14\"", "rules.wrong-type", "column 1", null)]
    [InlineData("invoice.OpenAmount * 0.05 > 1", "rules.wrong-type", "column 1", "write 0.05m")]
    [InlineData("invoice.Status == \"Open\"", "rules.wrong-type", "column 1", null)]
    [InlineData("invoice.Number.Lenght == 3", "rules.unknown-member", "column 16", "did you mean \"Length\"?")]
    [InlineData("invoice.Promised.Year == 2026", "rules.may-be-missing", "column 18", null)]
    [InlineData("DaysBetwen(today, today)", "rules.unknown-function", "column 1", "did you mean \"DaysBetween\"?")]
    [InlineData("DaysBetween(today)", "rules.wrong-arguments", "column 1", "it takes (DateOnly, DateOnly)")]
    [InlineData("invoice.Number.GetType()", "rules.unknown-member", "column 16", null)]
    [InlineData("invoice.Number.PadLeft(500000000) == null", "rules.not-allowed", "column 16", null)]
    [InlineData("invoice.Number.PadLeft(invoice.DaysOverdue) == null", "rules.not-allowed", "column 16", null)]
    [InlineData("Enumerable.Range(0, 300000000).Count() > 0", "rules.unknown-name", "column 1", null)]
    [InlineData("typeof(string) == null", "rules.not-allowed", "column 1", null)]
    [InlineData("new System.Object() == null", "rules.not-allowed", "column 1", null)]
    [InlineData("invoice.OpenAmount = 3m", "rules.not-allowed", "column 1", "equality is written ==")]
    [InlineData("System.IO.File.Exists(\"x\")", "rules.unknown-name", "column 1", null)]
    [InlineData("DateTime.Now > DateTime.MinValue", "rules.no-clock", "column 1", null)]
    [InlineData("$\"{invoice}\" == null", "rules.not-allowed", "column 1", null)]
    [InlineData("x => true", "rules.not-allowed", "column 1", null)]
    [InlineData("invoice.DaysOverdue >", "rules.syntax", "column 22", null)]
    [InlineData("invoice.DaysOverdue", "rules.wrong-result", "column 1", null)]
    [InlineData("invoice.Promised < today ? 1 > 0 : invoice.Nope", "rules.unknown-member", "column 44", null)]
    public void A_fault_is_found_with_its_code_its_column_and_a_hint(string text, string code, string place, string? hint)
    {
        var compilation = ExpressionCompiler.Compile(text, SampleFacts.Vocabulary, new ExpressionSettings { Wanted = ScalarShape.Flag });

        var finding = Assert.Single(compilation.Findings);
        Assert.Null(compilation.Expression);
        Assert.Equal((code, place), (finding.Code, finding.Place));
        if (hint is not null)
        {
            Assert.Equal(hint, finding.Hint);
        }
    }

    [Theory]
    [InlineData("invoice")]
    [InlineData("invoice.Number")]
    [InlineData("invoice.OpenAmount")]
    [InlineData("invoice.Status")]
    [InlineData("invoice.Lines")]
    [InlineData("invoice.Lines[0]")]
    [InlineData("client")]
    [InlineData("today")]
    public void No_member_of_object_can_be_reached_but_the_listed_ones(string receiver)
    {
        foreach (var member in typeof(object).GetMethods().Select(method => method.Name).Where(name => name is not ("Equals" or "ToString")))
        {
            foreach (var dialect in Enum.GetValues<Dialect>())
            {
                var settings = new ExpressionSettings { Dialect = dialect, IgnoreCase = true };

                Assert.NotEmpty(ExpressionCompiler.Compile($"{receiver}.{member}()", SampleFacts.Vocabulary, settings).Findings);
            }
        }
    }

    [Fact]
    public void Both_sides_of_an_operator_are_checked()
    {
        var compilation = ExpressionCompiler.Compile("invoice.A == 1 && invoice.B == 2", SampleFacts.Vocabulary, new ExpressionSettings());

        Assert.Equal(["column 9", "column 27"], compilation.Findings.Select(finding => finding.Place));
    }

    [Theory]
    [InlineData(5000, "rules.too-long")]
    [InlineData(900, "rules.too-many-parts")]
    public void An_expression_has_limits(int length, string code)
    {
        var text = string.Concat(Enumerable.Repeat("1+", length / 2)) + "1";

        Assert.Equal(code, Assert.Single(ExpressionCompiler.Compile(text, Vocabulary.Empty, new ExpressionSettings()).Findings).Code);
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        var text = new string('(', 100) + "1" + new string(')', 100);

        Assert.Equal("rules.too-deep", Assert.Single(ExpressionCompiler.Compile(text, Vocabulary.Empty, new ExpressionSettings()).Findings).Code);
    }

    [Fact]
    public void A_name_that_means_two_things_must_be_written_exactly()
    {
        var vocabulary = Vocabulary.Empty.With(new Field("Amount", ScalarShape.Amount)).With(new Field("amount", ScalarShape.Amount));
        var settings = new ExpressionSettings { IgnoreCase = true };

        Assert.Equal("rules.ambiguous-name", Assert.Single(ExpressionCompiler.Compile("AMOUNT > 1", vocabulary, settings).Findings).Code);
        Assert.Empty(ExpressionCompiler.Compile("amount > 1", vocabulary, settings).Findings);
    }

    [Fact]
    public void A_rule_file_gives_all_its_findings_with_their_JSON_path()
    {
        const string Json = """
            [{ "workflowname": "w", "ErrorTyp": 1, "Rules": [
                { "RuleName": "typo", "Expression": "invoice.OpenAmont > 5m" },
                { "RuleName": "number", "Expression": "invoice.DaysOverdue + 1" },
                { "RuleName": "parent", "Operator": "and", "Rules": [ { "RuleName": "child", "Expression": "client.Segment == 1", "LocalParams": null } ] },
                { "RuleName": "loop", "Expression": "true", "Actions": { "onsuccess": { "Name": "EvaluateRule", "Context": { "workflowName": "w", "ruleName": "loop" } } } }
            ] }]
            """;
        var reading = RuleSetReader.Read(Json, "w.json");

        var compilation = RuleSetCompiler.Compile(reading.RuleSets, "w", SampleFacts.Vocabulary, new RuleSettings());

        Assert.Equal(
            [("rules.unknown-property", Severity.Warning, "[0].ErrorTyp")],
            reading.Findings.Select(finding => (finding.Code, finding.Severity, finding.Place)));
        Assert.Equal(
            [
                ("rules.unknown-member", "[0].Rules[0].Expression column 9"),
                ("rules.wrong-result", "[0].Rules[1].Expression column 1"),
                ("rules.wrong-type", "[0].Rules[2].Rules[0].Expression column 1"),
                ("rules.circular", "[0].Rules[3].Actions.OnSuccess"),
            ],
            compilation.Findings.Select(finding => (finding.Code, finding.Place)));
        Assert.Equal("did you mean \"OpenAmount\"?", compilation.Findings[0].Hint);
    }

    [Theory]
    [InlineData("""{ "WorkflowName": "", "Rules": [ { "RuleName": "r", "Expression": "true" } ] }""", "rules.no-name", "WorkflowName")]
    [InlineData("""{ "WorkflowName": "w", "Rules": [] }""", "rules.no-rules", "Rules")]
    [InlineData("""{ "WorkflowName": "w", "Rules": [ { "RuleName": "r" } ] }""", "rules.no-expression", "Rules[0].Expression")]
    [InlineData("""{ "WorkflowName": "w", "Rules": [ { "RuleName": "r", "Operator": "Xor", "Expression": "true" } ] }""", "rules.unknown-operator", "Rules[0].Operator")]
    [InlineData("""{ "WorkflowName": "w", "Rules": [ { "RuleName": "r", "Expression": "true" }, { "RuleName": "r", "Expression": "true" } ] }""", "rules.duplicate-name", "Rules[1]")]
    [InlineData("{", "rules.json", "line 1 column 2")]
    public void A_faulty_form_is_found_when_it_is_read(string json, string code, string place)
    {
        var finding = Assert.Single(RuleSetReader.Read(json).Findings);

        Assert.Equal((code, place), (finding.Code, finding.Place));
    }
}
