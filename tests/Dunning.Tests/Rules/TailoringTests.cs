using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Dunning.Rules.Tailoring;
using Xunit;

namespace Dunning.Tests.Rules;

public class TailoringTests
{
    private const string Office = """
        { "WorkflowName": "kantoor", "GlobalParams": [ { "Name": "limiet", "Expression": "500m" } ], "Rules": [
            { "RuleName": "Groot", "Expression": "invoice.OpenAmount > limiet", "SuccessEvent": "Bellen" },
            { "RuleName": "Laat", "Expression": "invoice.DaysOverdue > 14", "SuccessEvent": "Brief" },
            { "RuleName": "Rest", "Expression": "true", "SuccessEvent": "Wachten" } ] }
        """;

    private static readonly ILookup<string, string> Ports = new[] { "Bellen", "Brief", "Wachten" }.ToLookup(_ => "kantoor");

    [Fact]
    public void Each_effective_rule_knows_where_it_comes_from()
    {
        var tailored = Tailored("""
            { "RuleName": "Groot", "Expression": "invoice.OpenAmount > 900m", "SuccessEvent": "Bellen" }, { "RuleName": "Laat", "Enabled": false },
            { "RuleName": "Eigen", "Expression": "invoice.Blocked", "SuccessEvent": "Brief" }
            """);

        Assert.Equal(
            [("Groot", RuleOrigin.Overridden, "klant"), ("Laat", RuleOrigin.Disabled, "klant"), ("Eigen", RuleOrigin.Added, "klant"), ("Rest", RuleOrigin.Office, "kantoor")],
            tailored.Rules.Select(each => (each.Rule.Name, each.Origin, each.RuleSet)));
        Assert.Equal("invoice.OpenAmount > limiet ⇒ Bellen", RuleText.Of(tailored.Rules[0].Replaces!));
        Assert.Equal(["Bellen", "Brief", "Wachten"], tailored.Events);
    }

    [Theory]
    [InlineData("", "A B Groot Laat Rest")]
    [InlineData("A first", "A B Groot Laat Rest")]
    [InlineData("A last", "B Groot Laat Rest A")]
    [InlineData("A before Rest; B before Rest", "Groot Laat A B Rest")]
    [InlineData("A after Groot; B after Groot", "Groot A B Laat Rest")]
    [InlineData("B after A; A after Laat", "Groot Laat A B Rest")]
    [InlineData("A after Nergens", "A B Groot Laat Rest")]
    [InlineData("A after B; B after A", "A B Groot Laat Rest")]
    [InlineData("Laat here", "A B Groot Laat Rest")]
    [InlineData("Laat first", "A B Laat Groot Rest")]
    public void A_rule_stands_where_the_client_says(string places, string order)
    {
        var placed = places.Split("; ", StringSplitOptions.RemoveEmptyEntries).ToDictionary(place => place.Split(' ')[0], place => place[(place.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);
        string Rule(string name) => $$"""{ "RuleName": "{{name}}", "Expression": "true", "Properties": { {{(placed.TryGetValue(name, out var place) ? $"\"place\": \"{place}\"" : "")}} } }""";

        var tailored = Tailored(string.Join(",", placed.Keys.Union(["A", "B"]).Order(StringComparer.Ordinal).Select(Rule)));

        Assert.Equal(order.Split(' '), tailored.Rules.Select(each => each.Rule.Name));
        Assert.Equal(order.Split(' '), Compile(tailored).RuleSet.RuleNames);
    }

    [Fact]
    public void Tailored_rules_decide_as_injected_ones_and_know_the_offices_parameters()
    {
        var tailored = Tailored("""{ "RuleName": "Laat", "Expression": "invoice.OpenAmount < limiet", "SuccessEvent": "Brief" }""");

        var compilation = Compile(tailored);

        Assert.Empty(compilation.Findings);
        Assert.Equal(
            [("Laat", "klant", false), ("Groot", "kantoor", true), ("Rest", "kantoor", true)],
            compilation.RuleSet.Evaluate(SampleFacts.Values()).Results.Select(result => (result.RuleName, result.Origin, result.IsSuccess)));
    }

    [Fact]
    public void A_parameter_of_the_clients_own_takes_the_place_of_the_offices()
    {
        var tailored = Tailored("", """ "GlobalParams": [ { "Name": "limiet", "Expression": "2000m" } ], """);

        Assert.False(Compile(tailored).RuleSet.Evaluate(SampleFacts.Values()).Find("Groot")!.IsSuccess);
    }

    [Fact]
    public void An_override_stands_where_the_offices_rule_stood_and_remembers_it()
    {
        var office = Read(Office)[0].Rules[1];

        var own = TailoredRuleSet.Override(office) with { Expression = "invoice.DaysOverdue > 30" };

        Assert.Equal((RuleFingerprint.Of(office), "here"), (RuleFingerprint.Remembered(own), own.Properties!["place"]!.GetValue<string>()));
        Assert.Empty(Codes(RuleSetWriter.Write([new RuleSetDefinition { Name = "klant", Injects = ["kantoor"], Rules = [own] }]), Office));
    }

    [Fact]
    public void Notes_and_places_are_no_change_of_a_rule()
    {
        var rule = Read(Office)[0].Rules[0];

        Assert.Equal(RuleFingerprint.Of(rule), RuleFingerprint.Of(rule with { Properties = new() { ["toelichting"] = "nieuw" }, Place = "elders" }));
        Assert.NotEqual(RuleFingerprint.Of(rule), RuleFingerprint.Of(rule with { Expression = "true" }));
        Assert.NotEqual(RuleFingerprint.Of(rule), RuleFingerprint.Of(rule with { SuccessEvent = null }));
    }

    [Theory]
    [InlineData("""{ "RuleName": "Groot", "Expression": "true", "SuccessEvent": "Bellen", "Properties": { "basedOn": "0123456789abcdef" } }""", "tailoring.changed")]
    [InlineData("""{ "RuleName": "Oud", "Expression": "true", "SuccessEvent": "Bellen", "Properties": { "basedOn": "0123456789abcdef" } }""", "tailoring.gone")]
    [InlineData("""{ "RuleName": "Groott", "Enabled": false }""", "tailoring.unknown-rule")]
    [InlineData("""{ "RuleName": "Eigen", "Expression": "true", "SuccessEvent": "Brief", "Properties": { "place": "after Groott" } }""", "tailoring.place")]
    [InlineData("""{ "RuleName": "Eigen", "Expression": "true", "SuccessEvent": "Brief", "Properties": { "place": "ergens" } }""", "tailoring.place")]
    [InlineData("""{ "RuleName": "Laat", "Enabled": false }""", "tailoring.event-gone")]
    [InlineData("""{ "RuleName": "Eigen", "Expression": "true", "SuccessEvent": "Bezoek" }""", "tailoring.no-port")]
    [InlineData("""{ "RuleName": "Eigen", "Expression": "true", "SuccessEvent": "Brief" }""", "")]
    [InlineData("""{ "RuleName": "Groot", "Expression": "invoice.OpenAmount > 1m", "SuccessEvent": "Bellen" }""", "")]
    public void What_does_not_agree_with_the_office_is_a_conflict(string rule, string code) => Assert.Equal(code, string.Join(" ", Codes(Client(rule), Office)));

    [Theory]
    [InlineData("""{ "WorkflowName": "klant", "WorkflowsToInject": [ "kantor" ], "Rules": [] }""", "tailoring.no-set")]
    [InlineData("""{ "WorkflowName": "kantoor", "WorkflowsToInject": [ "kantoor" ], "Rules": [ { "RuleName": "Eigen", "Expression": "true", "SuccessEvent": "Brief" } ] }""", "tailoring.same-name")]
    public void A_set_that_tailors_nothing_is_a_conflict(string client, string code) => Assert.Contains(code, Codes(client, Office));

    [Fact]
    public void An_update_of_the_office_is_told_with_all_three_texts()
    {
        var before = Read(Office);
        var now = Read(Office.Replace("> 14", "> 21", StringComparison.Ordinal));
        var client = Read(Client("""{ "RuleName": "Laat", "Expression": "invoice.DaysOverdue > 7", "SuccessEvent": "Brief" }"""));

        var conflict = Assert.Single(TailoringConflicts.Find(client, now, before, Ports));

        Assert.Equal(("tailoring.changed", Severity.Warning, "kantoor", "Laat"), (conflict.Finding.Code, conflict.Finding.Severity, conflict.RuleSet, conflict.Rule));
        Assert.Equal(
            ("invoice.DaysOverdue > 7 ⇒ Brief", "invoice.DaysOverdue > 21 ⇒ Brief", "invoice.DaysOverdue > 14 ⇒ Brief"), (conflict.Client, conflict.Office, conflict.OfficeBefore));
        Assert.Empty(TailoringConflicts.Find(client, before, before, Ports));
    }

    private static IEnumerable<string> Codes(string client, string office) => TailoringConflicts.Find(Read(client), Read(office), null, Ports).Select(conflict => conflict.Finding.Code);

    private static string Client(string rules, string before = "") => $$"""{ "WorkflowName": "klant", "WorkflowsToInject": [ "kantoor" ], {{before}} "Rules": [ {{rules}} ] }""";

    private static TailoredRuleSet Tailored(string rules, string before = "") => TailoredRuleSet.Of(Read(Client(rules, before))[0], Read(Office))!;

    private static RuleSetCompilation Compile(TailoredRuleSet tailored) =>
        RuleSetCompiler.Compile([.. Read(Office), tailored.Definition], tailored.Name, SampleFacts.Vocabulary, new RuleSettings());

    private static IReadOnlyList<RuleSetDefinition> Read(string json) => RuleSetReader.Read(json).RuleSets;
}
