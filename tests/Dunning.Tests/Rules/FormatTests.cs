using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Rules;

public class FormatTests
{
    [Fact]
    public void What_is_written_is_read_as_the_same_and_written_as_the_same() =>
        Prop.ForAll<int>(seed =>
        {
            var sets = new GeneratedRules(seed).Sets();

            var text = RuleSetWriter.Write(sets);
            var again = RuleSetReader.Read(text).RuleSets;

            return SameRules.Are(sets, again) && RuleSetWriter.Write(again) == text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_comparison_of_rules_can_fail()
    {
        var set = new GeneratedRules(1).Set("set");

        Assert.True(SameRules.Are(set, new GeneratedRules(1).Set("set")));
        Assert.False(SameRules.Are(set, set with { Rules = [set.Rules[0] with { Enabled = !set.Rules[0].Enabled }, .. set.Rules.Skip(1)] }));
        Assert.False(SameRules.Are(set, set with { Others = [] }));
    }

    [Theory]
    [InlineData("""{ "workflowName": "w", "rules": [ { "ruleName": "r", "expression": "true" } ] }""")]
    [InlineData("""[ { "WorkflowName": "w", "WorkflowsToInject": null, "GlobalParams": null, "Rules": [ { "RuleName": "r", "Expression": "true", "Rules": null, "Actions": null, "Operator": null }, ] }, ]""")]
    [InlineData("""{ "WorkflowName": "w", "Rules": { "RuleName": "r", "Expression": "true", "Enabled": "true" } };""")]
    [InlineData("""
        // de regels van kantoor
        [ { "WORKFLOWNAME": "w", "RuleExpressionType": 0, /* een */ "Rules": [ null, { "RuleName": "r", "ErrorType": "Error", "RuleExpressionType": "LambdaExpression", "Expression": "true" } ] } ]
        """)]
    [InlineData("""{ "$schema": "../rules.schema.json", "WorkflowName": "w", "Rules": [ { "RuleName": "r", "Expression": "true", "Operator": "" } ] }""")]
    public void What_people_write_is_read(string json)
    {
        var reading = RuleSetReader.Read("\uFEFF" + json);

        Assert.Empty(reading.Findings);
        var set = Assert.Single(reading.RuleSets);
        var rule = Assert.Single(set.Rules);
        Assert.Equal(("w", "r", "true", true, null), (set.Name, rule.Name, rule.Expression, rule.Enabled, rule.Operator));
    }

    [Fact]
    public void What_means_nothing_is_told_and_kept()
    {
        var reading = RuleSetReader.Read("""
            { "WorkflowName": "w", "Eigenaar": "Anja", "Rules": [ { "RuleName": "r", "Expresion": "false", "Expression": "true", "WorkflowsToInject": [ "x" ], "ErrorType": "Error",
              "Actions": { "OnSuccess": { "Name": "OutputExpression", "Sinds": 2024, "Context": { "expression": "1", "kleur": "rood" } } } } ] }
            """);

        Assert.Equal(
            [("Eigenaar", null), ("Rules[0].Actions.OnSuccess.Sinds", null), ("Rules[0].Expresion", "did you mean \"Expression\"?"), ("Rules[0].WorkflowsToInject", null)],
            reading.Findings.Where(finding => finding.Code == "rules.unknown-property" && finding.Severity == Severity.Warning)
                .Select(finding => (finding.Place, finding.Hint)).Order());
        var written = RuleSetWriter.Write(reading.RuleSets);
        Assert.All(
            ["\"Eigenaar\": \"Anja\"", "\"Expresion\": \"false\"", "\"ErrorType\": \"Error\"", "\"Sinds\": 2024", "\"kleur\": \"rood\"", "\"WorkflowsToInject\": ["],
            kept => Assert.Contains(kept, written, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_type_of_expression_is_told() =>
        Assert.Equal(
            "rules.expression-type",
            Assert.Single(RuleSetReader.Read("""{ "WorkflowName": "w", "RuleExpressionType": "Python", "Rules": [ { "RuleName": "r", "Expression": "true" } ] }""").Findings).Code);
}
