using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Xunit;

namespace Dunning.Tests.Rules;

/// <summary>Rules that can never hold, that are shadowed, or that are never reached: told when they are saved, and never told falsely.</summary>
public class JudgementTests
{
    [Theory]
    [InlineData("invoice.DaysOverdue > 5 && invoice.DaysOverdue < 3", "column 28", "\"invoice.DaysOverdue > 5\" and \"invoice.DaysOverdue < 3\" exclude each other")]
    [InlineData("invoice.DaysOverdue > 5 && invoice.DaysOverdue < 6", "column 28", null)]
    [InlineData("5 < invoice.DaysOverdue && !(invoice.DaysOverdue >= 5)", "column 30", null)]
    [InlineData("client.Segment == \"x\" && client.Segment == \"y\"", "column 26", null)]
    [InlineData("client.Segment == \"x\" && client.Segment != \"x\"", "column 26", null)]
    [InlineData("client.Segment == null && client.Segment == \"x\"", "column 27", null)]
    [InlineData("false", "column 1", "it is false whatever the values are")]
    [InlineData("1 > 2 || \"a\" == \"b\"", "column 1", null)]
    [InlineData("invoice.Blocked && !invoice.Blocked", "column 21", null)]
    [InlineData("invoice.Blocked == true && invoice.Blocked == false", "column 28", null)]
    [InlineData("invoice.Status == SampleStatus.Open && invoice.Status == SampleStatus.Paid", "column 40", null)]
    [InlineData("invoice.Status > SampleStatus.Paid", "column 1", "\"invoice.Status > SampleStatus.Paid\" has no value for which it is true")]
    [InlineData("invoice.Status != SampleStatus.Open && invoice.Status != SampleStatus.PartlyPaid && invoice.Status != SampleStatus.Paid", "column 85", null)]
    [InlineData("invoice.Number.Length < 0", "column 1", null)]
    [InlineData("invoice.Lines.Count() < 0", "column 1", null)]
    [InlineData("today.Month == 13", "column 1", null)]
    [InlineData("invoice.DaysOverdue == 2.5", "column 1", null)]
    [InlineData("invoice.DaysOverdue > 3000000000", "column 1", null)]
    [InlineData("invoice.OpenAmount > 10m && (invoice.OpenAmount < 5m || invoice.OpenAmount == 7m)", "column 30", null)]
    [InlineData("invoice.Promised == null && invoice.Promised.HasValue", "column 29", null)]
    [InlineData("invoice.Discount > 5 && invoice.Discount == null", "column 25", null)]
    [InlineData("invoice.OpenAmount > client.Minimum && invoice.OpenAmount < client.Minimum", "column 40", null)]
    [InlineData("invoice.DueDate < today && today < invoice.DueDate", "column 28", null)]
    [InlineData("invoice.Lines.Any(l => l.Price > 5m) && !invoice.Lines.Any(l => l.Price > 5m)", "column 42", null)]
    [InlineData("invoice.Blocked ? invoice.DaysOverdue > 5 && invoice.DaysOverdue < 5 : false", "column 46", null)]
    public void A_rule_that_can_never_hold_is_told_with_its_column(string text, string column, string? reason)
    {
        var finding = Assert.Single(Judge(firstMatch: false, text));

        Assert.Equal(("rules.never-true", Severity.Warning, "Rules[0].Expression " + column), (finding.Code, finding.Severity, finding.Place));
        Assert.Equal(reason is null ? finding.Message : $"Rule \"R0\" can never hold: {reason}.", finding.Message);
    }

    [Theory]
    [InlineData("invoice.DaysOverdue > 5 && invoice.DaysOverdue < 7")]
    [InlineData("invoice.OpenAmount > 5m && invoice.OpenAmount < 6m")]
    [InlineData("invoice.Score > 5 && invoice.Score < 5.1")]
    [InlineData("!(invoice.Score > 5) && !(invoice.Score <= 5)")]
    [InlineData("!(invoice.Discount > 5) && !(invoice.Discount <= 5)")]
    [InlineData("invoice.Discount != 5 && invoice.Discount == null")]
    [InlineData("client.Segment != \"x\" && client.Segment == null")]
    [InlineData("invoice.Number == null")]
    [InlineData("invoice.Lines.Any(l => l.Price > 5m) && invoice.Lines.Any(l => l.Price < 3m)")]
    [InlineData("invoice.DaysOverdue > 5000 || invoice.DaysOverdue < 3")]
    [InlineData("invoice.Status == SampleStatus.Open || invoice.Status == SampleStatus.Paid")]
    [InlineData("invoice.Tags.Contains(\"a\") && invoice.Tags.Contains(\"b\")")]
    public void What_may_hold_is_not_told(string text) => Assert.Empty(Judge(firstMatch: true, text, "invoice.DaysOverdue == 4000"));

    [Theory]
    [InlineData("rules.shadowed", "R1", "invoice.DaysOverdue > 5", "invoice.DaysOverdue > 7")]
    [InlineData("rules.shadowed", "R1", "invoice.DaysOverdue > 5", "invoice.DaysOverdue > 5")]
    [InlineData("rules.shadowed", "R1", "client.Segment != \"x\"", "client.Segment == \"y\" && invoice.Blocked")]
    [InlineData("rules.shadowed", "R2", "invoice.DaysOverdue > 5", "invoice.DaysOverdue < 3", "invoice.DaysOverdue != 3 && invoice.DaysOverdue != 4 && invoice.DaysOverdue != 5")]
    [InlineData("rules.shadowed", "R2", "invoice.OpenAmount < client.Minimum", "invoice.OpenAmount == client.Minimum", "invoice.OpenAmount <= client.Minimum")]
    [InlineData("rules.shadowed", "R1", "!invoice.Promised.HasValue", "invoice.Promised == null && invoice.Blocked")]
    [InlineData(null, "", "invoice.DaysOverdue > 7", "invoice.DaysOverdue > 5")]
    [InlineData(null, "", "invoice.Discount > 5", "invoice.Discount <= 5", "invoice.Blocked")]
    [InlineData(null, "", "invoice.OpenAmount / client.Minimum > 1m", "invoice.OpenAmount / client.Minimum > 2m")]
    [InlineData(null, "", "invoice.Address.City == \"a\"", "invoice.Address.City == \"a\"")]
    public void Where_the_first_match_decides_a_rule_that_never_decides_is_told(string? code, string rule, params string[] texts)
    {
        var findings = Judge(firstMatch: true, texts).Select(finding => (finding.Code, finding.Message.Split('"')[1]));

        Assert.Equal(code is null ? [] : [(code, rule)], findings);
        Assert.Empty(Judge(firstMatch: false, texts));
    }

    [Fact]
    public void Rules_after_one_that_always_holds_are_told()
    {
        var findings = Judge(firstMatch: true, "invoice.Blocked", "invoice.DaysOverdue >= 3 || invoice.DaysOverdue < 3", "invoice.OpenAmount > 5m");

        Assert.Equal([("rules.always-true", "R1"), ("rules.shadowed", "R2")], findings.Select(finding => (finding.Code, finding.Message.Split('"')[1])));
        Assert.Empty(Judge(firstMatch: true, "invoice.Blocked", "true"));
    }

    [Fact]
    public void A_parent_is_judged_by_its_children_and_the_innermost_fault_is_told()
    {
        const string Json = """
            { "WorkflowName": "w", "Rules": [
                { "RuleName": "p", "Operator": "And", "Rules": [ { "RuleName": "a", "Expression": "invoice.DaysOverdue > 5" }, { "RuleName": "b", "Expression": "invoice.DaysOverdue < 5" } ] },
                { "RuleName": "o", "Operator": "Or", "Rules": [ { "RuleName": "c", "Expression": "invoice.Blocked && !invoice.Blocked" }, { "RuleName": "d", "Expression": "invoice.Blocked" } ] },
                { "RuleName": "e", "Operator": "And", "Rules": [ { "RuleName": "f", "Enabled": false, "Expression": "true" } ] } ] }
            """;
        var set = RuleSetReader.Read(Json).RuleSets[0];

        var findings = RuleSetCompiler.Compile(set, SampleFacts.Vocabulary, new RuleSettings()).Findings;

        Assert.Equal(["Rules[0].Rules", "Rules[1].Rules[0].Expression column 21", "Rules[2].Rules"], findings.Select(finding => finding.Place));
        Assert.EndsWith("its rules exclude each other.", findings[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("none of its rules is enabled.", findings[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_called_never_true_is_never_true_and_what_is_called_shadowed_never_decides()
    {
        var seed = Fuzzing.Seconds > Fuzzing.Short ? Random.Shared.Next() : 5;
        var random = new Random(seed);
        var told = 0;
        var rounds = Fuzzing.Seconds > Fuzzing.Short ? 4000 : 120;
        for (var round = 0; round < rounds; round++)
        {
            var texts = Enumerable.Range(0, 4).Select(_ => Condition(random, random.Next(1, 4))).ToArray();
            var set = SetOf(texts);
            var compilation = RuleSetCompiler.Compile(set, OracleFacts.Vocabulary, new RuleSettings { FirstMatch = true });
            Assert.DoesNotContain(compilation.Findings, finding => finding.Severity == Severity.Error);
            var never = Named(compilation, "rules.never-true");
            var shadowed = Named(compilation, "rules.shadowed");
            var always = Named(compilation, "rules.always-true");
            told += never.Count + shadowed.Count + always.Count;
            for (var sample = 0; sample < 60 && never.Count + shadowed.Count + always.Count > 0; sample++)
            {
                var results = compilation.RuleSet.Evaluate(Small(random)).Results;
                var first = results.FirstOrDefault(result => result.IsSuccess)?.RuleName;

                Assert.True(results.All(result => !(never.Contains(result.RuleName) && result.IsSuccess)), FormattableString.Invariant($"seed {seed}: never: {string.Join(" ; ", texts)}"));
                Assert.True(first is null || !shadowed.Contains(first), FormattableString.Invariant($"seed {seed}: shadowed {first}: {string.Join(" ; ", texts)}"));
                Assert.True(results.All(result => !always.Contains(result.RuleName) || result.IsSuccess), FormattableString.Invariant($"seed {seed}: always: {string.Join(" ; ", texts)}"));
            }
        }

        Assert.True(told > rounds / 4, FormattableString.Invariant($"{told} told in {rounds} rounds"));
    }

    private static IReadOnlyList<Finding> Judge(bool firstMatch, params string[] texts) =>
        RuleSetCompiler.Compile(SetOf(texts), SampleFacts.Vocabulary, new RuleSettings { FirstMatch = firstMatch }).Findings;

    private static RuleSetDefinition SetOf(string[] texts) =>
        new() { Name = "w", Rules = [.. texts.Select((text, index) => new RuleDefinition { Name = "R" + (char)('0' + index), Expression = text, Place = FormattableString.Invariant($"Rules[{index}]") })] };

    private static HashSet<string> Named(RuleSetCompilation compilation, string code) =>
        [.. compilation.Findings.Where(finding => finding.Code == code).Select(finding => finding.Message.Split('"')[1])];

    private static string Condition(Random random, int depth)
    {
        string One(params string[] choices) => choices[random.Next(choices.Length)];
        if (depth > 0 && random.Next(4) > 0)
        {
            var (left, right) = (Condition(random, depth - 1), Condition(random, depth - 1));
            return random.Next(7) switch
            {
                0 => $"!({left})",
                1 => $"(p ? {left} : {right})",
                2 or 3 => $"({left} || {right})",
                4 => $"({left} & {right})",
                _ => $"({left} && {right})",
            };
        }

        var order = One("==", "!=", "<", "<=", ">", ">=");
        return random.Next(12) switch
        {
            0 or 1 => FormattableString.Invariant($"i {order} {random.Next(4)}"),
            2 => FormattableString.Invariant($"{random.Next(4)} {order} i"),
            3 => FormattableString.Invariant($"m {order} {random.Next(3)}"),
            4 => $"m {One("==", "!=")} null",
            5 => $"a {order} {One("0m", "1m", "1.5m", "2")}",
            6 => $"s {One("==", "!=")} {One("\"a\"", "\"b\"", "null")}",
            7 => $"r {order} {One("0", "1.5")}",
            8 => $"i {order} k",
            9 => $"a {order} b",
            10 => FormattableString.Invariant($"xs.Count {order} {random.Next(-1, 3)}"),
            _ => One("p", "q", "p == false", "i / k > 1", "u < v", "v <= u"),
        };
    }

    private static object?[] Small(Random random) =>
    [
        random.Next(-1, 5), random.Next(-1, 3), 1L, random.Next(5) / 2m, (decimal)random.Next(3), random.Next(4) == 0 ? double.NaN : random.Next(4) / 2.0,
        random.Next(4) switch { 0 => null, 1 => "a", 2 => "b", _ => "c" }, null, random.Next(2) == 0, random.Next(2) == 0,
        random.Next(3) == 0 ? null : random.Next(-1, 4), null, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, random.Next(1, 3)), new int[random.Next(4)], new[] { 1 }, new[] { 1m },
    ];
}
