using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dunning.Tests.LetterTemplates;

/// <summary>Paragraphs and tables. All looks come from the styles of <see cref="LetterStyles"/>.</summary>
internal static class Typeset
{
    /// <summary>Width between the margins, in twentieths of a point: 165 mm.</summary>
    public const int TextWidth = 9355;

    /// <summary>A paragraph; <c>**important**</c> is emphasised.</summary>
    public static Paragraph Line(string style, string text, bool keepWithNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepWithNext)
        {
            properties.Append(new KeepNext());
        }

        return new Paragraph([properties, .. Runs(text)]);
    }

    /// <summary>A paragraph that begins with a heading on a line of its own.</summary>
    public static Paragraph Headed(string heading, string text, bool keepWithNext = false)
    {
        var paragraph = Line("Headed", "", keepWithNext);
        paragraph.Append([RunOf(heading, "HeadingText"), new Run(new Break()), .. Runs(text)]);

        return paragraph;
    }

    /// <summary>A line that steers (<c>{{#if …}}</c>) and is gone from the letter.</summary>
    public static Paragraph Control(string tags) => Line("Control", tags);

    /// <summary>A table row that steers and is gone from the letter.</summary>
    public static TableRow Control(int[] widths, string tags) => Row(Span(widths, Control(tags)));

    /// <summary>A table of one of the styles' designs; widths in twentieths of a point.</summary>
    public static Table Grid(string style, IEnumerable<int> widths, params IEnumerable<TableRow> rows) =>
        new(
        [
            new TableProperties(
                new TableStyle { Val = style },
                new TableWidth { Width = Twips(TextWidth), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0460", FirstRow = true, LastRow = true, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Twips(width) })),
            .. rows,
        ]);

    /// <summary>A row that is not torn over two pages.</summary>
    public static TableRow Row(params IEnumerable<TableCell> cells) => new([new TableRowProperties(new CantSplit()), .. cells]);

    /// <summary>A row of headings, repeated on every page of the table.</summary>
    public static TableRow HeadingRow(params IEnumerable<TableCell> cells) => new([new TableRowProperties(new CantSplit(), new TableHeader()), .. cells]);

    /// <summary>A row of fixed or least height.</summary>
    public static TableRow Tall(int height, HeightRuleValues rule, params IEnumerable<TableCell> cells) =>
        new([new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)height, HeightType = rule }), .. cells]);

    public static TableCell Cell(int width, params IEnumerable<Paragraph> lines) =>
        new([new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa }), .. lines]);

    /// <summary>A cell over several columns.</summary>
    public static TableCell Span(IEnumerable<int> widths, params IEnumerable<Paragraph> lines)
    {
        var columns = widths.ToList();

        return new(
        [
            new TableCellProperties(
                new TableCellWidth { Width = Twips(columns.Sum()), Type = TableWidthUnitValues.Dxa },
                new GridSpan { Val = columns.Count }),
            .. lines,
        ]);
    }

    /// <summary>A field that Word works out itself, such as PAGE.</summary>
    public static IEnumerable<OpenXmlElement> WordField(string code) =>
        [new SimpleField(new Run(new Text("1"))) { Instruction = " " + code + " " }];

    /// <summary>Text with <c>**important**</c> words.</summary>
    public static IEnumerable<OpenXmlElement> Runs(string text) =>
        text.Split("**").SelectMany((part, index) => part.Length == 0 ? [] : new[] { RunOf(part, index % 2 == 1 ? "Strong" : null) });

    private static Run RunOf(string text, string? style)
    {
        var run = new Run();
        if (style is not null)
        {
            run.Append(new RunProperties(new RunStyle { Val = style }));
        }

        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

        return run;
    }

    private static string Twips(int width) => width.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
