using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Dunning.Web.Exporting;

/// <summary>
/// A table as a workbook (SpreadsheetML), written straight into the ZIP: cells are typed, text is text whatever it looks like. A sheet that is full goes
/// on in the next.
/// </summary>
/// <remarks>The Open XML SDK wants a stream it can go back in; a list that is being downloaded is none.</remarks>
/// <param name="output">Where it is written; it can only be written on.</param>
/// <param name="sheet">What the sheet is called.</param>
public sealed class WorkbookTable(Stream output, string sheet) : ITableWriter
{
    /// <summary>What spreadsheets can hold, the title row among it.</summary>
    public const int MostRows = 1_048_576;

    private const int Enough = 32_768;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly PendingBytes pending = new();
    private readonly StringBuilder text = new();
    private ZipArchive? zip;
    private IReadOnlyList<Cell>? titles;
    private Stream? entry;
    private int sheets;
    private int rows;

    /// <inheritdoc/>
    public async Task RowAsync(IReadOnlyList<Cell> cells, CancellationToken cancellationToken)
    {
        titles ??= cells;
        if (rows == MostRows)
        {
            EndSheet();
        }

        if (entry is null)
        {
            BeginSheet();
            if (cells != titles)
            {
                Append(titles);
            }
        }

        Append(cells);
        if (text.Length >= Enough)
        {
            Write();
            await pending.SendAsync(output, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        EndSheet();
        var numbers = Enumerable.Range(1, sheets).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + Type("workbook", "sheet.main") + Type("styles", "styles") + string.Concat(numbers.Select(number => Type("worksheets/sheet" + number, "worksheet"))) + "</Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
            + string.Concat(numbers.Select(number => $"<sheet name=\"{Escaped(sheet)}{(number == "1" ? "" : " " + number)}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>")) + "</sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">"
            + string.Concat(numbers.Select(number => $"<Relationship Id=\"rId{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))
            + $"<Relationship Id=\"rIdStyles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");

        // 0 plain, 1 day, 2 amount, 3 text that looks like a formula, 4 title.
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font/><font><b/></font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/><xf quotePrefix=\"1\"/><xf fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");
        zip!.Dispose();
        await pending.SendAsync(output, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // What was broken off is not made whole: nothing more of it is sent.
        if (entry is not null)
        {
            await entry.DisposeAsync();
        }

        zip?.Dispose();
        await pending.DisposeAsync();
    }

    private static string Type(string part, string kind) =>
        $"<Override PartName=\"/xl/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml\"/>";

    private void BeginSheet()
    {
        sheets++;
        rows = 0;
        entry = Entry("xl/worksheets/sheet" + sheets.ToString(CultureInfo.InvariantCulture) + ".xml").Open();
        text.Append(Head).Append(CultureInfo.InvariantCulture, $"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
    }

    private void EndSheet()
    {
        if (entry is null)
        {
            BeginSheet();
        }

        text.Append("</sheetData></worksheet>");
        Write();
        entry!.Dispose();
        entry = null;
    }

    private void Append(IReadOnlyList<Cell> cells)
    {
        rows++;
        text.Append("<row>");
        foreach (var cell in cells)
        {
            Append(cell);
        }

        text.Append("</row>");
    }

    private void Append(Cell cell)
    {
        if (cell.IsEmpty)
        {
            text.Append("<c/>");
        }
        else if (cell.Kind is CellKind.Amount or CellKind.Number)
        {
            text.Append(CultureInfo.InvariantCulture, $"<c{(cell.Kind == CellKind.Amount ? " s=\"2\"" : "")}><v>{cell.Value}</v></c>");
        }
        else if (cell.Kind == CellKind.Day && cell.On >= FirstDay)
        {
            text.Append(CultureInfo.InvariantCulture, $"<c s=\"1\"><v>{cell.On.DayNumber - DayZero.DayNumber}</v></c>");
        }
        else
        {
            // A spreadsheet does not know days before 1900.
            var words = cell.Kind == CellKind.Day ? cell.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell.Words;
            text.Append(CultureInfo.InvariantCulture, $"<c t=\"inlineStr\"{(rows == 1 ? " s=\"4\"" : cell.LooksLikeFormula ? " s=\"3\"" : "")}><is><t xml:space=\"preserve\">").Append(Escaped(words)).Append("</t></is></c>");
        }
    }

    // What XML can not hold is dropped, as in letters.
    private static string Escaped(string words)
    {
        var safe = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var character = words[at];
            if (at + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[at + 1], character))
            {
                safe.Append(character).Append(words[++at]);
            }
            else if (XmlConvert.IsXmlChar(character))
            {
                _ = character switch
                {
                    '&' => safe.Append("&amp;"), '<' => safe.Append("&lt;"), '>' => safe.Append("&gt;"), '"' => safe.Append("&quot;"), '\r' => safe.Append("&#13;"),
                    _ => safe.Append(character),
                };
            }
        }

        return safe.ToString();
    }

    private void Write()
    {
        entry!.Write(Encoding.UTF8.GetBytes(text.ToString()));
        text.Clear();
    }

    private void Part(string name, string xml)
    {
        using var part = Entry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(Head + xml));
    }

    private ZipArchiveEntry Entry(string name) => (zip ??= new ZipArchive(pending, ZipArchiveMode.Create, leaveOpen: true)).CreateEntry(name, CompressionLevel.Fastest);
}
