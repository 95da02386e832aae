using DocumentFormat.OpenXml.Wordprocessing;
using static Dunning.Tests.LetterTemplates.Typeset;

namespace Dunning.Tests.LetterTemplates;

/// <summary>The two tables of invoices. Every row holds on to the next, so that a total never stands alone on a page.</summary>
internal static class InvoiceTables
{
    /// <summary>What this letter is about.</summary>
    public static Table Invoices(LetterWords words)
    {
        int[] widths = [1700, 3055, 1500, 1500, 1600];

        return Grid(
            "Invoices",
            widths,
            HeadingRow(
                Cell(widths[0], Line("TableHeading", words.Invoice)),
                Cell(widths[1], Line("TableHeading", words.Description)),
                Cell(widths[2], Line("TableHeading", words.IssueDate)),
                Cell(widths[3], Line("TableHeading", words.DueDate)),
                Cell(widths[4], Line("TableHeadingRight", words.Open))),
            Control(widths, "{{#each invoices}}"),
            Row(
                Cell(widths[0], Line("TableText", "{{ number }}")),
                Cell(widths[1], Line("TableText", "{{ description }}")),
                Cell(widths[2], Line("TableText", "{{ issueDate:" + words.ShortDay + " }}")),
                Cell(widths[3], Line("TableText", "{{ dueDate:" + words.ShortDay + " }}")),
                Cell(widths[4], Line("TableAmount", "{{ open:C }}"))),
            Control(widths, "{{/each}}"),
            Row(
                Span(widths[..4], Line("TableTotal", words.Total)),
                Cell(widths[4], Line("TableTotalAmount", "{{ total:C }}"))));
    }

    /// <summary>Everything open: first what is overdue, then, apart, what is not.</summary>
    public static Table Statement(LetterWords words)
    {
        int[] widths = [1500, 1250, 1250, 1255, 1400, 1250, 1450];

        return Grid(
            "Invoices",
            widths,
            HeadingRow(
                Cell(widths[0], Line("TableHeading", words.Invoice)),
                Cell(widths[1], Line("TableHeading", words.IssueDate)),
                Cell(widths[2], Line("TableHeading", words.DueDate)),
                Cell(widths[3], Line("TableHeadingRight", words.DaysOverdue)),
                Cell(widths[4], Line("TableHeadingRight", words.Amount)),
                Cell(widths[5], Line("TableHeadingRight", words.Paid)),
                Cell(widths[6], Line("TableHeadingRight", words.Open))),
            Row(Span(widths, Line("TableGroup", words.PastDue))),
            Control(widths, "{{#each statement.items}}{{#if isDue}}"),
            Item(widths, words, "{{ daysOverdue }}"),
            Control(widths, "{{/if}}{{/each}}"),
            Sum(widths, words.TotalPastDue, "{{ statement.due:C }}", "TableSubtotal"),
            Control(widths, "{{#if statement.notYetDue > 0}}"),
            Row(Span(widths, Line("TableGroup", words.NotYetDue))),
            Control(widths, "{{#each statement.items}}{{#if !isDue}}"),
            Item(widths, words, ""),
            Control(widths, "{{/if}}{{/each}}"),
            Sum(widths, words.TotalNotYetDue, "{{ statement.notYetDue:C }}", "TableSubtotal"),
            Control(widths, "{{/if}}"),
            Sum(widths, words.TotalOpen, "{{ statement.total:C }}", "TableTotal"));
    }

    private static TableRow Item(int[] widths, LetterWords words, string daysOverdue) => Row(
        Cell(widths[0], Line("TableText", "{{ number }}")),
        Cell(widths[1], Line("TableText", "{{ issueDate:" + words.ShortDay + " }}")),
        Cell(widths[2], Line("TableText", "{{ dueDate:" + words.ShortDay + " }}")),
        Cell(widths[3], Line("TableAmount", daysOverdue)),
        Cell(widths[4], Line("TableAmount", "{{ amount:C }}")),
        Cell(widths[5], Line("TableAmount", "{{ paid:C }}")),
        Cell(widths[6], Line("TableAmount", "{{ open:C }}")));

    private static TableRow Sum(int[] widths, string label, string amount, string style) => Row(
        Span(widths[..^1], Line(style, label)),
        Cell(widths[^1], Line(style + "Amount", amount)));
}
