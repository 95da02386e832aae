using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dunning.Operations.Reports;

/// <summary>
/// A table as CSV, as a Dutch spreadsheet opens it: UTF-8 with its mark, semicolons, decimal comma, days as 2026-11-21. A text that a spreadsheet would
/// take for a formula is made harmless.
/// </summary>
public sealed class CsvSheet
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly SearchValues<char> Apart = SearchValues.Create(";\"\r\n");

    private readonly StringBuilder text = new("\uFEFF");

    /// <param name="columns">The heads of the columns.</param>
    public CsvSheet(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            Cell(column);
        }

        End();
    }

    /// <summary>A row: texts, whole numbers, amounts, days; null for an empty cell.</summary>
    public CsvSheet Row(params ReadOnlySpan<object?> cells)
    {
        foreach (var cell in cells)
        {
            Cell(cell switch
            {
                null => "",
                string words => words,
                decimal amount => amount.ToString("0.00", Dutch),
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                int or long => ((IFormattable)cell).ToString("0", Dutch),
                _ => throw new ArgumentException($"A cell is no {cell.GetType().Name}.", nameof(cells)),
            }, cell is string);
        }

        End();
        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    private void Cell(string value, bool isText = true) => text.Append(isText ? CsvCell.Of(value, Apart) : value).Append(';');

    private void End() => text.Replace(";", "\r\n", text.Length - 1, 1);
}
