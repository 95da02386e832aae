using System.Buffers;
using System.Globalization;
using System.Text;
using Dunning.Operations.Reports;

namespace Dunning.Web.Exporting;

/// <summary>
/// A table as CSV for spreadsheets here: UTF-8 with its mark, semicolons, and numbers and days as the reader writes them. Text that a spreadsheet would
/// take for a formula gets an apostrophe before it.
/// </summary>
/// <param name="output">Where it is written.</param>
/// <param name="culture">The reader's.</param>
public sealed class CsvTable(Stream output, CultureInfo culture) : ITableWriter
{
    private const int Enough = 32_768;

    // Also what other programs part cells or lines by, so that a cell stays one cell whatever opens the file.
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\";,|\t\r\n' ");

    private readonly StringBuilder text = new("\uFEFF");
    private readonly string dayForm = culture.TwoLetterISOLanguageName == "nl" ? "dd-MM-yyyy" : "dd/MM/yyyy";

    /// <inheritdoc/>
    public async Task RowAsync(IReadOnlyList<Cell> cells, CancellationToken cancellationToken)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            if (index > 0)
            {
                text.Append(';');
            }

            Append(cells[index]);
        }

        text.Append("\r\n");
        if (text.Length >= Enough)
        {
            await WriteAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task EndAsync(CancellationToken cancellationToken) => WriteAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
        text.Clear();
    }

    private void Append(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Amount:
                text.Append(cell.Value.ToString("0.00", culture));
                break;
            case CellKind.Number:
                text.Append(cell.Value.ToString("0", culture));
                break;
            case CellKind.Day:
                text.Append(cell.On.ToString(dayForm, CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(CsvCell.Of(cell.Words.Replace("\0", "", StringComparison.Ordinal), Quoted));
                break;
        }
    }
}
