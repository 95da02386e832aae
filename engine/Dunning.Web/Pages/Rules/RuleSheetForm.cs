using System.Globalization;
using System.Text.RegularExpressions;
using Dunning.Rules.Tables;
using Dunning.Rules.Tailoring;

namespace Dunning.Web.Pages.Rules;

/// <summary>The rules desk as a browser sends it.</summary>
public sealed partial class RuleSheetForm(IFormCollection form)
{
    /// <summary>What a new rule says until somebody says otherwise: it never holds, so it does no harm.</summary>
    private const string Never = "false";

    /// <summary>The JSON in its field.</summary>
    public string Text { get; } = Lines(form["Text"]);

    /// <summary>The JSON that the tables showed.</summary>
    public string Shown { get; } = Lines(form["Shown"]);

    /// <summary>What is to be done besides: <c>save</c>, <c>add 0</c>, <c>remove 0 2</c>; empty for nothing.</summary>
    public string Command { get; } = form["Do"].ToString();

    /// <summary>What the person began with: a revision of the draft, or a fingerprint of a client's rules.</summary>
    public string Began { get; } = form["Began"].ToString();

    /// <summary>The case to try the rules on; null for none.</summary>
    public long? CaseId { get; } = long.TryParse(form["case"], CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The name of a field of a table, or of a row in it.</summary>
    public static string Field(int table, string name, int? row = null) =>
        row is { } at ? string.Create(CultureInfo.InvariantCulture, $"t{table}.r{at}.{name}") : string.Create(CultureInfo.InvariantCulture, $"t{table}.{name}");

    /// <summary>The tables with the cells as they were typed.</summary>
    public IReadOnlyList<RuleSheetTable> Cells(IReadOnlyList<RuleSheetTable> tables) => [.. tables.Select((each, index) => Cells(each, index))];

    /// <summary>The tables after what is to be done besides.</summary>
    public IReadOnlyList<RuleSheetTable> Commanded(IReadOnlyList<RuleSheetTable> tables)
    {
        var words = Command.Split(' ');
        if (words.Length < 2 || !int.TryParse(words[1], CultureInfo.InvariantCulture, out var index) || index < 0 || index >= tables.Count)
        {
            return tables;
        }

        var row = words.Length > 2 && int.TryParse(words[2], CultureInfo.InvariantCulture, out var at) && at >= 0 && at < tables[index].Table.Rows.Count ? at : -1;
        return [.. tables.Select((each, i) => i == index ? Commanded(each, index, words[0], row) : each)];
    }

    private RuleSheetTable Commanded(RuleSheetTable sheet, int index, string verb, int row)
    {
        var rows = sheet.Table.Rows.ToList();
        switch (verb)
        {
            case "add":
                rows.Add(new DecisionRow { Name = Free(rows), Condition = Never });
                break;
            case "column" when Path().IsMatch(form[Field(index, "new-column")].ToString()):
                return sheet with { Table = sheet.Table with { Columns = [.. sheet.Table.Columns.Append(form[Field(index, "new-column")].ToString()).Distinct(StringComparer.Ordinal)] } };
            case "remove" when row >= 0:
                rows.RemoveAt(row);
                break;
            case "up" when row > 0:
                (rows[row - 1], rows[row]) = (rows[row], rows[row - 1]);
                break;
            case "down" when row >= 0 && row < rows.Count - 1:
                (rows[row + 1], rows[row]) = (rows[row], rows[row + 1]);
                break;
            case "restore" when row >= 0 && sheet.Origin(rows[row]) is { Replaces: { } office }:
                rows[row] = DecisionTable.Of(sheet.Shown with { Rules = [office] }).Rows[0];
                break;
            case "agree" when row >= 0 && sheet.Origin(rows[row]) is { Origin: not RuleOrigin.Office } own:
                rows[row] = rows[row] with { Rule = TailoredRuleSet.Agreed(own) };
                break;
        }

        return sheet with { Table = sheet.Table with { Rows = rows } };
    }

    private RuleSheetTable Cells(RuleSheetTable sheet, int index)
    {
        if (!form.ContainsKey(Field(index, "rows")) || !int.TryParse(form[Field(index, "rows")], CultureInfo.InvariantCulture, out var count) || count != sheet.Table.Rows.Count)
        {
            return sheet;
        }

        // The columns of the screen, and no others: half a word typed there ("invoice.Op") may have become a column here, which the whole word takes the place of.
        string[] columns = [.. form[Field(index, "columns")].OfType<string>().Where(column => Path().IsMatch(column)).Distinct(StringComparer.Ordinal)];
        return sheet with { Table = sheet.Table with { Columns = columns, Rows = [.. sheet.Table.Rows.Select((row, at) => Cells(row, index, at, columns))] } };
    }

    private DecisionRow Cells(DecisionRow row, int index, int at, string[] columns)
    {
        string Typed(string name, string was) => form.TryGetValue(Field(index, name, at), out var typed) && Flat(typed.ToString()) is var flat && flat != Flat(was) ? flat : was;

        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, place) in columns.Select((column, place) => (column, place)))
        {
            if (Typed("c" + place.ToString(CultureInfo.InvariantCulture), row.Cell(column)) is { Length: > 0 } said)
            {
                cells[column] = said;
            }
        }

        return row with
        {
            Name = Typed("name", row.Name), Cells = cells, Condition = Typed("condition", row.Condition), Event = Typed("event", row.Event), Output = Typed("output", row.Output),
            Message = Typed("message", row.Message), Enabled = form.ContainsKey(Field(index, "on", at)),
        };
    }

    private static string Free(List<DecisionRow> rows) =>
        Enumerable.Range(rows.Count + 1, rows.Count + 2).Select(number => "Regel" + number.ToString(CultureInfo.InvariantCulture)).First(name => rows.TrueForAll(row => row.Name != name));

    // A field holds one line, whatever the rule was written on.
    private static string Flat(string text) => Blanks().Replace(text, " ").Trim();

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[A-Za-z_]\w{0,60}(\.\w{1,60}){0,4}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();
}
