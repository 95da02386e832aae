using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Language;
using Dunning.Rules.Tailoring;

namespace Dunning.Rules.Tables;

/// <summary>A row as it is now against the rule it showed: what changed is written, the rest stays as it was.</summary>
internal sealed class RowEdit(DecisionRow row, IReadOnlyList<string> columns, IReadOnlyDictionary<string, ColumnStyle> styles, Dialect dialect)
{
    private const string OutputExpression = "OutputExpression";
    private readonly List<(string Column, string Code, string Message, string? Hint, Severity Severity)> problems = [];

    /// <summary>What is wrong with the row, by column.</summary>
    public IReadOnlyList<(string Column, string Code, string Message, string? Hint, Severity Severity)> Problems => problems;

    /// <summary>The row that shows a rule.</summary>
    public static DecisionRow Show(RuleDefinition rule, Dialect dialect)
    {
        var parts = Parts(rule, dialect);
        return new DecisionRow
        {
            Name = rule.Name,
            Cells = parts.Where(part => part.Column.Length > 0).GroupBy(part => part.Column, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => CellText.Join([.. group.Select(part => part.Cell)]), StringComparer.Ordinal),
            Condition = rule.Operator is not null ? RuleText.Condition(rule) : string.Join(" && ", parts.Where(part => part.Column.Length == 0).Select(part => part.Text)),
            Event = rule.SuccessEvent ?? "",
            Output = IsOutput(rule.OnSuccess) ? rule.OnSuccess!.Expression ?? "" : "",
            Message = rule.ErrorMessage ?? "",
            Enabled = rule.Enabled,
            Rule = rule,
        };
    }

    /// <summary>The conditions of a rule; none for a parent, whose children say it.</summary>
    public static IReadOnlyList<Conjunct> Parts(RuleDefinition rule, Dialect dialect) => rule.Operator is null ? ConditionText.Split(rule.Expression ?? "", dialect) : [];

    /// <summary>The rule as the row says it.</summary>
    public RuleDefinition Rule()
    {
        var rule = row.Rule ?? new RuleDefinition { Name = row.Name, Expression = "" };
        var was = row.Rule is null ? new DecisionRow { Name = row.Name } : Show(rule, dialect);
        var isSame = row.Rule is not null && row.Condition == was.Condition && columns.Union(was.Cells.Keys, StringComparer.Ordinal).All(column => row.Cell(column) == was.Cell(column));
        rule = isSame ? rule : Conditioned(rule, was);
        return rule with
        {
            Name = row.Name,
            SuccessEvent = row.Event == was.Event ? rule.SuccessEvent : Filled(row.Event),
            ErrorMessage = row.Message == was.Message ? rule.ErrorMessage : Filled(row.Message),
            Enabled = row.Enabled,
            OnSuccess = row.Output == was.Output ? rule.OnSuccess : Action(rule.OnSuccess),
        };
    }

    private RuleDefinition Conditioned(RuleDefinition rule, DecisionRow was)
    {
        if (rule.Operator is not null)
        {
            problems.Add(("", "table.nested", $"The condition of \"{row.Name}\" was made of {rule.Rules.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} rules; it is one expression now.", null, Severity.Warning));
        }

        var text = rule.Operator is null ? rule.Expression ?? "" : row.Condition == was.Condition ? row.Condition : "";
        var parts = ConditionText.Split(text, dialect);
        var pieces = parts.Select(part => (Part: (Conjunct?)part, part.Text, part.IsSafe)).ToList();
        foreach (var column in columns.Union(was.Cells.Keys, StringComparer.Ordinal).Append("").Where(column => Now(row, column) != Now(was, column)))
        {
            if (column.Length == 0 && rule.Operator is not null && text.Length > 0)
            {
                continue;
            }

            var at = pieces.FindIndex(piece => piece.Part?.Column == column);
            pieces.RemoveAll(piece => piece.Part?.Column == column && !ReferenceEquals(piece.Part, pieces[at].Part));
            var written = Write(column);
            if (at >= 0 && written is null)
            {
                pieces.RemoveAt(at);
            }
            else if (at >= 0)
            {
                pieces[at] = (pieces[at].Part, written!.Value.Text, written.Value.IsSafe);
            }
            else if (written is { } added)
            {
                pieces.Add((null, added.Text, added.IsSafe));
            }
        }

        return rule with { Expression = Joined(text, parts, pieces), Operator = null, Rules = [] };
    }

    private static string Now(DecisionRow row, string column) => column.Length == 0 ? row.Condition : row.Cell(column);

    private (string Text, bool IsSafe)? Write(string column)
    {
        var said = Now(row, column).Trim();
        if (said.Length == 0)
        {
            return null;
        }

        if (column.Length == 0)
        {
            var (isRead, isSafe) = ConditionText.Judge(said, dialect);
            if (!isRead)
            {
                problems.Add((column, "table.condition", $"\"{said}\" is no condition.", null, Severity.Error));
            }

            return (said, isSafe);
        }

        if (CellText.Write(column, said, styles.GetValueOrDefault(column, ColumnStyle.Usual), dialect) is { } written)
        {
            return (written, true);
        }

        problems.Add((column, "table.cell", $"\"{said}\" says nothing of {column}.", "such as > 500, 100..500, true, 'NL'; anything else goes into the condition", Severity.Error));
        return null;
    }

    // What stands between two conditions that stay neighbours stays too.
    private static string Joined(string text, IReadOnlyList<Conjunct> parts, List<(Conjunct? Part, string Text, bool IsSafe)> pieces)
    {
        if (pieces.Count == 0)
        {
            return "true";
        }

        var result = "";
        for (var i = 0; i < pieces.Count; i++)
        {
            var (before, now) = (i == 0 ? null : pieces[i - 1].Part, pieces[i].Part);
            var follows = before is not null && now is not null ? parts.Index().First(part => ReferenceEquals(part.Item, before)).Index + 1 : -1;
            var between = i == 0 ? "" : follows > 0 && follows < parts.Count && ReferenceEquals(parts[follows], now) ? text[before!.End..now!.Start] : " && ";
            result += between + (pieces.Count > 1 && !pieces[i].IsSafe ? "(" + pieces[i].Text + ")" : pieces[i].Text);
        }

        return result;
    }

    private ActionDefinition? Action(ActionDefinition? action)
    {
        if (action is not null && !IsOutput(action))
        {
            problems.Add(("Output", "table.action", $"\"{row.Name}\" has the action {action.Name}; it can not have an output of its own as well.", null, Severity.Error));
            return action;
        }

        if (row.Output.Length == 0)
        {
            return null;
        }

        if (!ConditionText.Judge(row.Output, dialect).IsRead)
        {
            problems.Add(("Output", "table.output", $"\"{row.Output}\" is no expression.", null, Severity.Error));
        }

        return (action ?? new ActionDefinition(OutputExpression)) with { Expression = row.Output };
    }

    private static bool IsOutput(ActionDefinition? action) => action is not null && action.Name.Equals(OutputExpression, StringComparison.OrdinalIgnoreCase);

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
