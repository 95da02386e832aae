using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Language;

namespace Dunning.Rules.Tables;

/// <summary>A rule set as a table: a row for each rule, a column for what conditions compare, and the outcome. Every rule set can be shown, changed and saved.</summary>
/// <remarks>A rule that was not changed is saved as it was written; of one that was, only the changed part.</remarks>
public sealed record DecisionTable
{
    private readonly RuleSetDefinition set;
    private readonly Dialect dialect;
    private readonly IReadOnlyDictionary<string, ColumnStyle> styles;

    private DecisionTable(RuleSetDefinition set, Dialect dialect)
    {
        this.set = set;
        this.dialect = dialect;
        Rows = [.. set.Rules.Select(rule => RowEdit.Show(rule, dialect))];
        Columns = [.. Rows.SelectMany(row => row.Cells.Keys).Distinct(StringComparer.Ordinal)];
        styles = set.Rules.SelectMany(rule => RowEdit.Parts(rule, dialect)).GroupBy(part => part.Column, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, ColumnStyle.Of, StringComparer.Ordinal);
    }

    /// <summary>Name of the rule set.</summary>
    public string Name => set.Name;

    /// <summary>What is compared, as expressions write it: <c>invoice.Open</c>. More may be added.</summary>
    public IReadOnlyList<string> Columns { get; init; }

    /// <summary>The rules in their order.</summary>
    public IReadOnlyList<DecisionRow> Rows { get; init; }

    /// <summary>The table that shows a rule set.</summary>
    /// <param name="set">The rule set.</param>
    /// <param name="dialect">The language of its expressions.</param>
    public static DecisionTable Of(RuleSetDefinition set, Dialect dialect = Dialect.CSharp) => new(set, dialect);

    /// <summary>The rule set as the table says it.</summary>
    /// <exception cref="InvalidOperationException">A cell says nothing; <see cref="Check(string)"/> tells which.</exception>
    public RuleSetDefinition ToRuleSet()
    {
        var wrong = Check().FirstOrDefault(finding => finding.Severity == Severity.Error);
        return wrong is null ? set with { Rules = [.. Rows.Select(row => Edit(row).Rule())] } : throw new InvalidOperationException(wrong.ToString());
    }

    /// <summary>What is wrong in the rows, each with its row (as a spreadsheet counts, the head being 1) and column.</summary>
    public IReadOnlyList<Finding> Check(string file = "") => Check(file, row => row + 2);

    /// <summary>C#, unless one of the conditions can only be read as Dynamic LINQ.</summary>
    public static Dialect DialectOf(RuleSetDefinition set) =>
        set.Rules.Any(rule => rule is { Operator: null, Expression.Length: > 0 } && !ConditionText.IsCSharp(rule.Expression)) ? Dialect.DynamicLinq : Dialect.CSharp;

    internal IReadOnlyList<Finding> Check(string file, Func<int, int> lineOf)
    {
        var findings = new List<Finding>();
        for (var index = 0; index < Rows.Count; index++)
        {
            var line = lineOf(index);
            var edit = Edit(Rows[index]);
            edit.Rule();
            findings.AddRange(edit.Problems.Select(problem => new Finding(problem.Code, problem.Severity, file, TablePlace.Of(line, problem.Column), problem.Message, problem.Hint)));
        }

        return findings;
    }

    private RowEdit Edit(DecisionRow row) => new(row, Columns, styles, dialect);
}
