using DocumentFormat.OpenXml.Wordprocessing;
using static Dunning.Tests.LetterTemplates.Typeset;

namespace Dunning.Tests.LetterTemplates;

/// <summary>The tables of an overview: a list as rows, and labels with what they stand for.</summary>
internal static class OverviewTables
{
    /// <summary>A row for each item of a list. A cell that begins with <c>&gt;</c> stands to the right.</summary>
    public static Table Each(string list, int[] widths, string[] headings, string[] cells) => Grid(
        "Invoices",
        widths,
        HeadingRow(headings.Zip(widths, (text, width) => Cell(width, Line(text.StartsWith('>') ? "TableHeadingRight" : "TableHeading", text.TrimStart('>'))))),
        Control(widths, "{{#each " + list + "}}"),
        Row(cells.Zip(widths, (text, width) => Cell(width, Line(text.StartsWith('>') ? "OverviewAmount" : "OverviewText", text.StartsWith('>') ? text[1..] : text)))),
        Control(widths, "{{/each}}"));

    public static Table Pairs((string Label, string Text)[] rows)
    {
        int[] widths = [1900, TextWidth - 1900];
        return Grid("Layout", widths, rows.Select(row => Row(Cell(widths[0], Line("OverviewText", row.Label)), Cell(widths[1], Line("OverviewText", row.Text)))));
    }

    /// <summary>Labels with amounts; the last is the total.</summary>
    public static Table Amounts((string Label, string Amount)[] rows)
    {
        int[] widths = [TextWidth - 2200, 2200];
        return Grid("Invoices", widths, rows.Select((row, index) => index == rows.Length - 1
            ? Row(Cell(widths[0], Line("TableTotal", row.Label)), Cell(widths[1], Line("TableTotalAmount", row.Amount)))
            : Row(Cell(widths[0], Line("TableText", row.Label)), Cell(widths[1], Line("TableAmount", row.Amount)))));
    }
}
