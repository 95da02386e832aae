using System.Text;
using Dunning.Core.Findings;

namespace Dunning.Rules.Tables;

/// <summary>A decision table as a Dutch spreadsheet opens and saves it: semicolons, decimal commas, a head in Dutch.</summary>
public static class DecisionTableCsv
{
    internal const string Condition = "Voorwaarde";
    internal const string Output = "Uitkomst";
    private const string Rule = "Regel";
    private const string Enabled = "Aan";
    private static readonly string[] Outcome = [Condition, "Gebeurtenis", Output, "Melding", Enabled];

    /// <summary>The table as text.</summary>
    public static string Write(DecisionTable table)
    {
        var text = new StringBuilder();
        Line(text, [Rule, .. table.Columns, .. Outcome]);
        foreach (var row in table.Rows)
        {
            Line(text, [row.Name, .. table.Columns.Select(column => CellText.ToSpreadsheet(row.Cell(column))), row.Condition, row.Event, row.Output, row.Message, row.Enabled ? "ja" : "nee"]);
        }

        return text.ToString();
    }

    /// <summary>The table as changed in a spreadsheet. A row keeps the rule of its name; a row that is gone takes its rule with it.</summary>
    /// <param name="table">The table as it was.</param>
    /// <param name="csv">The text.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>The table, and what is wrong by row and column; with an error it is for showing only.</returns>
    public static (DecisionTable Table, IReadOnlyList<Finding> Findings) Read(DecisionTable table, string csv, string file)
    {
        var findings = new List<Finding>();
        var lines = CsvLines.Read(csv);
        if (lines.Count == 0 || Columns(lines[0]) is not { } columns)
        {
            return (table, [Finding.Error("table.head", file, "row 1", $"The head must be {Rule}, the columns, and then {string.Join(", ", Outcome)}; each column once.", "write the table with --csv and change that")]);
        }

        var left = table.Rows.GroupBy(row => row.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<DecisionRow>(group), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<DecisionRow>();
        var lineOf = new List<int>();
        for (var i = 1; i < lines.Count; i++)
        {
            var cells = lines[i];
            if (cells.All(cell => cell.Length == 0))
            {
                continue;
            }

            string At(int index) => index < cells.Count ? cells[index] : "";
            void Wrong(string code, string column, string message, string? hint = null) => findings.Add(Finding.Error(code, file, TablePlace.Of(i + 1, column), message, hint));

            var name = cells[0];
            var known = left.TryGetValue(name, out var rules) && rules.Count > 0 ? rules.Dequeue() : null;
            if (name.Length == 0)
            {
                Wrong("table.name", Rule, "The rule has no name.");
            }
            else if (!seen.Add(name) && known is null)
            {
                Wrong("table.name", Rule, $"There is more than one rule \"{name}\".", "rename one");
            }

            if (cells.Skip(columns.Count + Outcome.Length + 1).Any(cell => cell.Length > 0))
            {
                Wrong("table.row", At(0), "The row has more cells than the head.", "a semicolon in a cell needs quotes around the cell");
            }

            var enabled = Flag(At(columns.Count + Outcome.Length));
            if (enabled is null)
            {
                Wrong("table.enabled", Enabled, $"\"{At(columns.Count + Outcome.Length)}\" is neither ja nor nee.");
            }

            rows.Add(new DecisionRow
            {
                Name = name,
                Cells = columns.Index().Select(column => (column.Item, Cell: CellText.FromSpreadsheet(At(column.Index + 1)))).Where(cell => cell.Cell.Length > 0)
                    .ToDictionary(cell => cell.Item, cell => cell.Cell, StringComparer.Ordinal),
                Condition = At(columns.Count + 1),
                Event = At(columns.Count + 2),
                Output = At(columns.Count + 3),
                Message = At(columns.Count + 4),
                Enabled = enabled ?? true,
                Rule = known?.Rule,
            });
            lineOf.Add(i + 1);
        }

        var changed = table with { Columns = columns, Rows = rows };
        findings.AddRange(changed.Check(file, row => lineOf[row]));
        if (rows.Count == 0 && table.Rows.Count > 0)
        {
            findings.Add(Finding.Error("table.head", file, "row 2", "The table has no rules."));
        }

        return (changed, findings);
    }

    // The columns of conditions; null when the head is not one of a table.
    private static List<string>? Columns(IReadOnlyList<string> head)
    {
        var names = head.Reverse().SkipWhile(name => name.Length == 0).Reverse().ToList();
        var columns = names.Count > Outcome.Length ? names[1..^Outcome.Length] : [];
        return names.Count > Outcome.Length && names[0] == Rule && names[^Outcome.Length..].SequenceEqual(Outcome, StringComparer.Ordinal)
            && columns.TrueForAll(name => name.Length > 0) && columns.Distinct(StringComparer.Ordinal).Count() == columns.Count
            ? columns
            : null;
    }

    private static bool? Flag(string text) => text.Trim().ToUpperInvariant() switch
    {
        "" or "JA" or "WAAR" or "TRUE" or "1" => true,
        "NEE" or "ONWAAR" or "FALSE" or "0" => false,
        _ => null,
    };

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(";\"\r\n") < 0 && (cell.Length == 0 || (cell[0] != ' ' && cell[^1] != ' ')) ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
