using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Dunning.Web.Exporting;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dunning.Integration.Tests.Exporting;

/// <summary>Exported tables as the programs that open them read them.</summary>
public sealed class TableTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly Column<Row>[] Columns =
    [
        new("Naam", row => Cell.Text(row.Name)), new("Bedrag", row => Cell.Amount(row.Amount)), new("Aantal", row => Cell.Number(row.Count)), new("Dag", row => Cell.Day(row.Day)),
    ];

    [Theory]
    [InlineData("nl-NL", "Jansen;1234,50;3;14-03-2026")]
    [InlineData("en-IE", "Jansen;1234.50;3;14/03/2026")]
    public async Task A_csv_is_written_as_its_reader_writes(string culture, string line)
    {
        var bytes = await CsvAsync(culture, new Row("Jansen", 1234.5m, 3, new(2026, 3, 14)));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(["Naam;Bedrag;Aantal;Dag", line, ""], Encoding.UTF8.GetString(bytes[3..]).Split("\r\n"));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"")]
    [InlineData("+31 10 1234567", "\"'+31 10 1234567\"")]
    [InlineData("-2+3", "\"'-2+3\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\uff1d1+1", "\"'\uff1d1+1\"")]
    [InlineData("De \"Zwaan\"; bakker", "\"De \"\"Zwaan\"\"; bakker\"")]
    [InlineData("a,=1+1", "\"a,=1+1\"")]
    [InlineData("regel\n=2", "\"regel\n=2\"")]
    [InlineData("O'Neill", "\"O'Neill\"")]
    [InlineData("Peeters-Claes", "Peeters-Claes")]
    [InlineData("nul\0", "nul")]
    [InlineData(null, "")]
    public async Task A_hostile_name_is_words_in_a_csv(string? name, string cell)
    {
        var text = Encoding.UTF8.GetString(await CsvAsync("nl-NL", new Row(name, 0, 0, null)));

        Assert.Equal($"\uFEFFNaam;Bedrag;Aantal;Dag\r\n{cell};0,00;0;\r\n", text);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")", "3")]
    [InlineData("@x", "@x", "3")]
    [InlineData("<b>&\"ë\u0001\ud83d\ude00", "<b>&\"ë\ud83d\ude00", null)]
    public async Task A_hostile_name_is_words_in_a_workbook(string name, string read, string? style)
    {
        var sheet = await SheetAsync(new Row(name, -12.5m, 7, new(2026, 3, 14)));

        var cells = sheet.Descendants(Main + "row").Last().Elements().ToList();
        Assert.Equal(("inlineStr", read, style), ((string?)cells[0].Attribute("t"), cells[0].Value, (string?)cells[0].Attribute("s")));
        Assert.Equal([("2", "-12.5"), (null, "7"), ("1", "46095")], cells.Skip(1).Select(cell => ((string?)cell.Attribute("s"), cell.Value)));
        Assert.Empty(sheet.Descendants(Main + "f"));
    }

    [Fact]
    public async Task Half_a_character_is_left_out_of_a_workbook() =>
        Assert.Equal(" los", (await SheetAsync(new Row("\ud83d los", 0, 0, null))).Descendants(Main + "row").Last().Elements().First().Value);

    [Fact]
    public async Task A_workbook_is_one_that_the_format_allows()
    {
        using var file = new MemoryStream(await WorkbookAsync(Rows(3)));

        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal("Dossiers", workbook.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single().Name);
    }

    [Fact]
    public async Task A_list_that_fills_a_sheet_goes_on_in_the_next_with_its_titles()
    {
        const int Rest = 2;
        await using var zip = new ZipArchive(new MemoryStream(await WorkbookAsync(Rows(WorkbookTable.MostRows - 1 + Rest))));

        Assert.Equal(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"], zip.Entries.Select(entry => entry.FullName).Where(name => name.Contains("worksheets", StringComparison.Ordinal)));
        await using var second = await zip.GetEntry("xl/worksheets/sheet2.xml")!.OpenAsync(None);
        Assert.Equal(["Naam", "1048575", "1048576"], (await XDocument.LoadAsync(second, LoadOptions.None, None)).Descendants(Main + "row").Select(row => row.Elements().First().Value));
    }

    private static async IAsyncEnumerable<Row> Rows(int count)
    {
        for (var number = 0; number < count; number++)
        {
            yield return new Row(number.ToString(CultureInfo.InvariantCulture), number, number, null);
        }

        await Task.CompletedTask;
    }

    private static async Task<byte[]> CsvAsync(string culture, Row row)
    {
        using var file = new MemoryStream();
        await using var table = new CsvTable(new ForwardOnlyStream(file), CultureInfo.GetCultureInfo(culture));
        await ExportForm.WriteAsync(table, Columns, new[] { row }.ToAsyncEnumerable(), None);
        return file.ToArray();
    }

    private static async Task<XDocument> SheetAsync(Row row)
    {
        await using var zip = new ZipArchive(new MemoryStream(await WorkbookAsync(new[] { row }.ToAsyncEnumerable())));
        await using var sheet = await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(None);
        return await XDocument.LoadAsync(sheet, LoadOptions.PreserveWhitespace, None);
    }

    private static async Task<byte[]> WorkbookAsync(IAsyncEnumerable<Row> rows)
    {
        using var file = new MemoryStream();
        await using (var download = new ForwardOnlyStream(file))
        await using (var table = new WorkbookTable(download, "Dossiers"))
        {
            await ExportForm.WriteAsync(table, Columns, rows, None);
        }

        return file.ToArray();
    }

    private sealed record Row(string? Name, decimal Amount, int Count, DateOnly? Day);
}
