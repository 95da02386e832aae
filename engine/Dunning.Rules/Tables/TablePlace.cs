namespace Dunning.Rules.Tables;

/// <summary>A place in a table, for findings: <c>row 3, invoice.Open</c>.</summary>
internal static class TablePlace
{
    /// <param name="row">As a spreadsheet counts; the head is 1.</param>
    /// <param name="column">Empty for the condition.</param>
    public static string Of(int row, string column) =>
        FormattableString.Invariant($"row {row}, ") + column switch { "" => DecisionTableCsv.Condition, "Output" => DecisionTableCsv.Output, _ => column };
}
