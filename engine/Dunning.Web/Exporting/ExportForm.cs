using System.Globalization;
using Dunning.Web.Site;

namespace Dunning.Web.Exporting;

/// <summary>Hands out a list as a file while it is read: as a workbook when that is asked for, else as CSV.</summary>
public sealed class ExportForm(IHttpContextAccessor http, Texts texts)
{
    /// <summary>The value of <c>as</c> in an address that asks for a workbook.</summary>
    public const string Workbook = "xlsx";

    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="columns">The list's columns.</param>
    /// <param name="name">Key of its title, which names file and sheet.</param>
    /// <param name="rows">Its rows, read as they are written.</param>
    /// <param name="day">The day it is of.</param>
    /// <param name="cancellationToken">Stops half-way; the browser sees that the file is not whole.</param>
    public async Task SendAsync<T>(IReadOnlyList<Column<T>> columns, string name, IAsyncEnumerable<T> rows, DateOnly day, CancellationToken cancellationToken)
    {
        var context = http.HttpContext!;
        var asWorkbook = context.Request.Query["as"] == Workbook;
        var title = texts[name];
        context.Response.ContentType = asWorkbook ? WorkbookType : "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName(title)}-{day.Iso()}.{(asWorkbook ? "xlsx" : "csv")}\"";
        await using ITableWriter writer = asWorkbook
            ? new WorkbookTable(context.Response.Body, title)
            : new CsvTable(context.Response.Body, CultureInfo.CurrentCulture);
        await WriteAsync(writer, columns, rows, cancellationToken);
    }

    /// <summary>Writes titles, rows and end.</summary>
    public static async Task WriteAsync<T>(ITableWriter writer, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await writer.RowAsync([.. columns.Select(column => Cell.Text(column.Title))], cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var cells = new Cell[columns.Count];
            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = columns[index].Of(row);
            }

            await writer.RowAsync(cells, cancellationToken);
        }

        await writer.EndAsync(cancellationToken);
    }

    private static string FileName(string title) => new([.. title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
}
