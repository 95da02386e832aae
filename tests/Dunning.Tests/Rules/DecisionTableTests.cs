using System.Text.Json;
using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Language;
using Dunning.Rules.Tables;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Rules;

public class DecisionTableTests
{
    private const string Json = """
        { "WorkflowName": "w", "Rules": [
            { "RuleName": "groot", "Expression": "invoice.Open > 500m  &&  !debtor.IsConsumer", "SuccessEvent": "Bellen", "Properties": { "n": 1 }, "LocalParams": [ { "Name": "p", "Expression": "1" } ],
              "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "p + 1" } } } },
            { "RuleName": "midden", "Expression": "invoice.Open >= 100m && invoice.Open <= 500.5m && debtor.Country == \"NL\" && (history.Calls > 1 || history.Replies > 0)", "ErrorMessage": "te; klein" },
            { "RuleName": "rest", "Expression": "history.Calls > 3 || debtor.HasEmail", "Enabled": false },
            { "RuleName": "samen", "Operator": "Or", "Rules": [ { "RuleName": "a", "Expression": "debtor.IsConsumer" }, { "RuleName": "b", "Expression": "invoice.Open > 1m" } ] } ] }
        """;

    [Fact]
    public void Conditions_stand_in_columns_and_the_rest_beside_them()
    {
        var table = DecisionTable.Of(Set());

        Assert.Equal(["invoice.Open", "debtor.IsConsumer", "debtor.Country"], table.Columns);
        Assert.Equal(
            ["groot: > 500 | false |  |  → Bellen, p + 1, , True", "midden: 100..500.5 |  | 'NL' | (history.Calls > 1 || history.Replies > 0) → , , te; klein, True",
                "rest:  |  |  | history.Calls > 3 || debtor.HasEmail → , , , False", "samen:  |  |  | (debtor.IsConsumer) || (invoice.Open > 1m) → , , , True"],
            table.Rows.Select(row => $"{row.Name}: {string.Join(" | ", table.Columns.Select(row.Cell))} | {row.Condition} → {row.Event}, {row.Output}, {row.Message}, {row.Enabled}"));
    }

    [Fact]
    public void A_table_goes_through_a_spreadsheet_and_back()
    {
        var csv = DecisionTableCsv.Write(DecisionTable.Of(Set()));

        Assert.StartsWith("Regel;invoice.Open;debtor.IsConsumer;debtor.Country;Voorwaarde;Gebeurtenis;Uitkomst;Melding;Aan\r\ngroot;> 500;false;;;Bellen;p + 1;;ja\r\nmidden;100..500,5;;'NL';", csv, StringComparison.Ordinal);
        Assert.True(SameRules.Are(Set(), Through(Set(), csv, Dialect.CSharp)));
    }

    [Fact]
    public void Any_rule_set_can_be_shown_and_saved() =>
        Prop.ForAll<int>(seed =>
        {
            var set = new GeneratedRules(seed).Set("w");

            return SameRules.Are(set, DecisionTable.Of(set).ToRuleSet())
                && SameRules.Are(set, Through(set, DecisionTableCsv.Write(DecisionTable.Of(set)), Dialect.CSharp));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_recorded_rule_set_can_be_shown_and_saved()
    {
        var file = Repository.Shared is { } shared ? Path.Combine(shared, "conformance", "rules", "examples.json") : null;
        Assert.SkipWhen(file is null || !File.Exists(file), "SKIPPED: conformance/rules/examples.json is not beside this checkout");
        using var cases = JsonDocument.Parse(File.ReadAllText(file!));
        var sets = cases.RootElement.EnumerateArray().SelectMany(item => RuleSetReader.Read(item.GetProperty("workflow")).RuleSets).Where(set => set.Rules.All(rule => rule.Name.Length > 0)).ToList();

        var changed = sets.Where(set => !SameRules.Are(set, DecisionTable.Of(set, Dialect.DynamicLinq).ToRuleSet())
            || !SameRules.Are(set, Through(set, DecisionTableCsv.Write(DecisionTable.Of(set, Dialect.DynamicLinq)), Dialect.DynamicLinq))).Select(set => set.Name);

        Assert.True(sets.Count > 100);
        Assert.Empty(changed);
    }

    [Theory]
    [InlineData("groot", "invoice.Open", "> 750", "invoice.Open > 750m  &&  !debtor.IsConsumer")]
    [InlineData("groot", "invoice.Open", "", "!debtor.IsConsumer")]
    [InlineData("groot", "debtor.IsConsumer", "true", "invoice.Open > 500m  &&  debtor.IsConsumer")]
    [InlineData("groot", "debtor.Country", "!= 'BE'", "invoice.Open > 500m  &&  !debtor.IsConsumer && debtor.Country != \"BE\"")]
    [InlineData("groot", "debtor.Country", "'BE'", "invoice.Open > 500m  &&  !debtor.IsConsumer && debtor.Country == \"BE\"")]
    [InlineData("groot", "invoice.Open", "1..2,5", "invoice.Open >= 1m && invoice.Open <= 2.5m  &&  !debtor.IsConsumer")]
    [InlineData("groot", "invoice.Open", "> statement.Due * 0.5m", "invoice.Open > statement.Due * 0.5m  &&  !debtor.IsConsumer")]
    [InlineData("midden", "invoice.Open", "<= 3 && != 2", "invoice.Open <= 3m && invoice.Open != 2m && debtor.Country == \"NL\" && (history.Calls > 1 || history.Replies > 0)")]
    [InlineData("midden", "", "", "invoice.Open >= 100m && invoice.Open <= 500.5m && debtor.Country == \"NL\"")]
    [InlineData("midden", "", "a || b", "invoice.Open >= 100m && invoice.Open <= 500.5m && debtor.Country == \"NL\" && (a || b)")]
    [InlineData("rest", "invoice.Open", "> 5", "(history.Calls > 3 || debtor.HasEmail) && invoice.Open > 5m")]
    [InlineData("rest", "", "", "true")]
    [InlineData("samen", "invoice.Open", "> 5", "((debtor.IsConsumer) || (invoice.Open > 1m)) && invoice.Open > 5m")]
    [InlineData("samen", "", "debtor.HasEmail", "debtor.HasEmail")]
    public void A_changed_cell_changes_that_part_only(string rule, string column, string cell, string expression)
    {
        var table = DecisionTable.Of(Set());
        var rows = table.Rows.Select(row => row.Name != rule ? row
            : column.Length == 0 ? row with { Condition = cell }
            : row with { Cells = row.Cells.Where(known => known.Key != column).Append(new(column, cell)).Where(known => known.Value.Length > 0).ToDictionary(StringComparer.Ordinal) });

        var changed = (table with { Rows = [.. rows] }).ToRuleSet();

        Assert.Equal(expression, changed.Rules.Single(each => each.Name == rule).Expression);
        Assert.All(changed.Rules.Zip(Set().Rules).Where(pair => pair.First.Name != rule), pair => Assert.True(SameRules.Are(pair.First, pair.Second)));
        var was = Set().Rules.Single(each => each.Name == rule);
        Assert.True(SameRules.Are(was with { Expression = expression, Operator = null, Rules = [] }, changed.Rules.Single(each => each.Name == rule)));
    }

    [Fact]
    public void Outcomes_rows_and_their_order_can_be_changed()
    {
        const string Csv = """"
            Regel;invoice.Open;debtor.Language;Voorwaarde;Gebeurtenis;Uitkomst;Melding;Aan
            nieuw;> 10;'en';debtor.HasPhone;Bellen;1;;WAAR
            groot;> 500;;;;;"zo; ""dus""";nee
            """";

        var set = Through(Set(), Csv, Dialect.CSharp);

        Assert.Equal(["nieuw", "groot"], set.Rules.Select(rule => rule.Name));
        Assert.Equal(
            ("invoice.Open > 10m && debtor.Language == \"en\" && debtor.HasPhone", "Bellen", "1"), (set.Rules[0].Expression, set.Rules[0].SuccessEvent, set.Rules[0].OnSuccess!.Expression));
        Assert.Equal(("invoice.Open > 500m", null, null, "zo; \"dus\"", false), (set.Rules[1].Expression, set.Rules[1].SuccessEvent, set.Rules[1].OnSuccess, set.Rules[1].ErrorMessage, set.Rules[1].Enabled));
        Assert.Single(set.Rules[1].LocalParams);
    }

    [Theory]
    [InlineData("groot;> 500 || true;;;;;;ja", "table.cell", "row 2, invoice.Open")]
    [InlineData("groot;>;;;;;;ja", "table.cell", "row 2, invoice.Open")]
    [InlineData("groot;'x;;;;;;ja", "table.cell", "row 2, invoice.Open")]
    [InlineData("\r\n\r\ngroot;;;(a;;;;ja", "table.condition", "row 4, Voorwaarde")]
    [InlineData("groot;;;;;1 +;;ja", "table.output", "row 2, Uitkomst")]
    [InlineData("groot;;;;;;;soms", "table.enabled", "row 2, Aan")]
    [InlineData("groot;;;;;;;ja;x", "table.row", "row 2, groot")]
    [InlineData(";> 3;;;;;;ja", "table.name", "row 2, Regel")]
    [InlineData("a;;;;;;;ja\r\na;;;;;;;ja", "table.name", "row 3, Regel")]
    [InlineData("samen;> 3;;;;;;ja", "table.nested", "row 2, Voorwaarde")]
    [InlineData("", "table.head", "row 2")]
    public void What_is_wrong_is_told_by_row_and_column(string lines, string code, string place)
    {
        var (_, findings) = DecisionTableCsv.Read(DecisionTable.Of(Set()), "Regel;invoice.Open;debtor.IsConsumer;Voorwaarde;Gebeurtenis;Uitkomst;Melding;Aan\r\n" + lines, "t.csv");

        Assert.Contains((code, "t.csv", place), findings.Select(finding => (finding.Code, finding.File, finding.Place)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Regel;Voorwaarde;Gebeurtenis;Uitkomst;Aan")]
    [InlineData("Regel;a;a;Voorwaarde;Gebeurtenis;Uitkomst;Melding;Aan")]
    public void A_head_that_is_none_is_told(string head) =>
        Assert.Equal("table.head", Assert.Single(DecisionTableCsv.Read(DecisionTable.Of(Set()), head, "t.csv").Findings).Code);

    [Fact]
    public void A_rule_that_calls_another_can_not_have_an_output_as_well()
    {
        var set = Set() with { Rules = [new RuleDefinition { Name = "r", Expression = "true", OnSuccess = new ActionDefinition("EvaluateRule") { RuleSet = "w", Rule = "x" } }] };
        var table = DecisionTable.Of(set);

        Assert.Equal("table.action", Assert.Single((table with { Rows = [table.Rows[0] with { Output = "1" }] }).Check()).Code);
    }

    [Theory]
    [InlineData("a > 1 && b", Dialect.CSharp)]
    [InlineData("a > 1 AND b", Dialect.DynamicLinq)]
    [InlineData("a = 1", Dialect.DynamicLinq)]
    public void The_language_of_a_file_is_seen(string expression, Dialect dialect) =>
        Assert.Equal(dialect, DecisionTable.DialectOf(new RuleSetDefinition { Name = "w", Rules = [new RuleDefinition { Name = "r", Expression = expression }] }));

    private static RuleSetDefinition Through(RuleSetDefinition set, string csv, Dialect dialect)
    {
        var (table, findings) = DecisionTableCsv.Read(DecisionTable.Of(set, dialect), csv, "t.csv");
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        return table.ToRuleSet();
    }

    private static RuleSetDefinition Set() => RuleSetReader.Read(Json).RuleSets[0];
}
