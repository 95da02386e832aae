using System.Globalization;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Xunit;

namespace Dunning.Tests.Rules;

public class RuleSetTests
{
    private const string Office = """
        { "WorkflowName": "office", "Rules": [
            { "RuleName": "large", "SuccessEvent": "ask-approval", "ErrorMessage": "$(invoice.OpenAmount) van $(client.Segment), $(invoice.Dispute)",
              "Expression": "invoice.OpenAmount > 5000m" },
            { "RuleName": "late", "Expression": "invoice.DaysOverdue > grace", "LocalParams": [ { "Name": "grace", "Expression": "14" } ],
              "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "expression": "invoice.DaysOverdue - grace" } },
                           "OnFailure": { "Name": "OutputExpression", "Context": { "expression": "0" } } } }
        ] }
        """;

    private const string Client = """
        { "WorkflowName": "client", "WorkflowsToInject": [ "office" ], "Rules": [
            { "RuleName": "large", "Expression": "invoice.OpenAmount > client.Minimum" },
            { "RuleName": "any", "Operator": "Or", "Rules": [
                { "RuleName": "blocked", "Expression": "invoice.Blocked" },
                { "RuleName": "open", "Expression": "invoice.OpenAmount > 0m" },
                { "RuleName": "off", "Enabled": false, "Expression": "true" } ] }
        ] }
        """;

    [Fact]
    public void A_rule_that_fails_says_so_in_its_own_message()
    {
        var result = Compiled("office", Office).Evaluate(SampleFacts.Values()).Results[0];

        Assert.False(result.IsSuccess);
        Assert.Equal(RuleErrorKind.Message, result.ErrorKind);
        Assert.Equal("1240 van zakelijk, $(invoice.Dispute)", result.Error);
        Assert.Null(result.Event);
    }

    [Fact]
    public void Local_parameters_serve_the_condition_and_the_action()
    {
        var result = Compiled("office", Office).Evaluate(SampleFacts.Values()).Find("late")!;

        Assert.True(result.IsSuccess);
        Assert.Equal(7, result.Action!.Output);
        Assert.Equal("late", result.Event);
    }

    [Fact]
    public void A_clients_own_rule_takes_the_place_of_the_offices()
    {
        var compiled = Compiled("client", Client, Office);

        var results = compiled.Evaluate(SampleFacts.Values()).Results;

        Assert.Equal(["large", "any", "late"], compiled.RuleNames);
        Assert.Equal(["client", "client", "office"], results.Select(result => result.Origin));
        Assert.True(results[0].IsSuccess);
    }

    [Fact]
    public void A_parent_is_explained_by_the_child_that_decided()
    {
        var result = Compiled("client", Client, Office).EvaluateRule("any", SampleFacts.Values())!;

        Assert.Equal(["blocked", "open"], result.Children.Select(child => child.RuleName));
        Assert.Equal("omdat openstaand € 1.240,00 > € 0,00", result.Explain()!.ToSentence(CultureInfo.GetCultureInfo("nl-NL")));
    }

    [Fact]
    public void Evaluation_stops_at_the_child_that_decides_when_that_is_asked()
    {
        const string Json = """
            { "WorkflowName": "w", "Rules": [ { "RuleName": "p", "Operator": "And", "Rules": [
                { "RuleName": "a", "Expression": "invoice.Blocked" }, { "RuleName": "b", "Expression": "true" } ] } ] }
            """;

        Assert.Equal(2, Compiled("w", Json).Evaluate(SampleFacts.Values()).Results[0].Children.Count);
        Assert.Single(Compile("w", new RuleSettings { StopWhenDecided = true }, Json).RuleSet.Evaluate(SampleFacts.Values()).Results[0].Children);
    }

    [Fact]
    public void A_value_that_can_not_be_worked_out_fails_its_rule_only()
    {
        const string Json = """
            { "WorkflowName": "w", "Rules": [
                { "RuleName": "broken", "ErrorMessage": "hidden", "Expression": "invoice.Dispute.Length > 0" },
                { "RuleName": "local", "Expression": "n > 0", "LocalParams": [ { "Name": "n", "Expression": "1 / (invoice.DaysOverdue - 21)" } ] },
                { "RuleName": "fine", "Expression": "true" } ] }
            """;

        var results = Compiled("w", Json).Evaluate(SampleFacts.Values()).Results;

        Assert.Equal([RuleErrorKind.Runtime, RuleErrorKind.ScopedParamRuntime, RuleErrorKind.None], results.Select(result => result.ErrorKind));
        Assert.Contains("a value in it is missing", results[0].Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_as_the_same_rules()
    {
        var first = RuleSetReader.Read("[" + Client + "," + Office + "]").RuleSets;

        var written = RuleSetWriter.Write(first);
        var again = RuleSetReader.Read(written);

        Assert.Empty(again.Findings);
        Assert.Equal(written, RuleSetWriter.Write(again.RuleSets));
        Assert.StartsWith("[\n  {\n    \"WorkflowName\": \"client\",\n    \"WorkflowsToInject\": [", written, StringComparison.Ordinal);
        Assert.Equal(["large", "any"], again.RuleSets[0].Rules.Select(rule => rule.Name));
        Assert.False(again.RuleSets[0].Rules[1].Rules[2].Enabled);
    }

    [Fact]
    public void A_rule_with_a_fault_is_found_at_once_and_never_holds()
    {
        var compilation = Compile("w", new RuleSettings(), """{ "WorkflowName": "w", "Rules": [ { "RuleName": "r", "Expression": "invoice.Nope" } ] }""");

        var result = Assert.Single(compilation.RuleSet.Evaluate(SampleFacts.Values()).Results);

        Assert.Equal("rules.unknown-member", Assert.Single(compilation.Findings).Code);
        Assert.Equal((false, RuleErrorKind.Compile), (result.IsSuccess, result.ErrorKind));
    }

    private static CompiledRuleSet Compiled(string name, params string[] jsons)
    {
        var compilation = Compile(name, new RuleSettings(), jsons);
        Assert.Empty(compilation.Findings);
        return compilation.RuleSet;
    }

    private static RuleSetCompilation Compile(string name, RuleSettings settings, params string[] jsons)
    {
        var reading = RuleSetReader.Read("[" + string.Join(",", jsons) + "]");
        Assert.Empty(reading.Findings);
        return RuleSetCompiler.Compile(reading.RuleSets, name, SampleFacts.Vocabulary, settings);
    }
}
