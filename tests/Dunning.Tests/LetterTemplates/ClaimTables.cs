using DocumentFormat.OpenXml.Wordprocessing;
using static Dunning.Tests.LetterTemplates.Typeset;

namespace Dunning.Tests.LetterTemplates;

/// <summary>The terms of a payment plan, what a claim is made of, and what lies in a print file.</summary>
internal static class ClaimTables
{
    public static Table Terms(LetterWords words)
    {
        int[] widths = [1700, 3055, 4600];

        return Grid(
            "Invoices",
            widths,
            HeadingRow(
                Cell(widths[0], Line("TableHeading", words.Instalment)),
                Cell(widths[1], Line("TableHeading", words.PayNoLaterThan)),
                Cell(widths[2], Line("TableHeadingRight", words.ToPay))),
            Control(widths, "{{#each plan.terms}}"),
            Row(
                Cell(widths[0], Line("TableText", "{{ number }}")),
                Cell(widths[1], Line("TableText", "{{ due:d MMMM yyyy }}")),
                Cell(widths[2], Line("TableAmount", "{{ amount:C }}"))),
            Control(widths, "{{/each}}"),
            Row(
                Span(widths[..2], Line("TableTotal", words.Total)),
                Cell(widths[2], Line("TableTotalAmount", "{{ plan.total:C }}"))));
    }

    public static Table PrintList(LetterWords words)
    {
        int[] widths = [900, TextWidth - 2400, 1500];

        return Grid(
            "Invoices",
            widths,
            HeadingRow(
                Cell(widths[0], Line("TableHeading", "#")),
                Cell(widths[1], Line("TableHeading", words.Document)),
                Cell(widths[2], Line("TableHeadingRight", words.Pages))),
            Control(widths, "{{#each letters}}"),
            Row(
                Cell(widths[0], Line("TableText", "{{ number }}")),
                Cell(widths[1], Line("TableText", "{{ name }}")),
                Cell(widths[2], Line("TableAmount", "{{ pages }}"))),
            Control(widths, "{{/each}}"));
    }

    public static Table Claim(LetterWords words)
    {
        int[] widths = [TextWidth - 2500, 2500];

        return Grid(
            "Invoices",
            widths,
            Part(words.Principal, "{{ claim.principal:C }}"),
            Control(widths, "{{#if claim.interest > 0}}"),
            Part(words.Interest, "{{ claim.interest:C }}"),
            Control(widths, "{{/if}}{{#if claim.costs > 0}}"),
            Part(words.Costs, "{{ claim.costs:C }}"),
            Control(widths, "{{/if}}"),
            Row(
                Cell(widths[0], Line("TableTotal", words.TotalClaim)),
                Cell(widths[1], Line("TableTotalAmount", "{{ claim.total:C }}"))));

        TableRow Part(string label, string amount) => Row(
            Cell(widths[0], Line("TableText", label)),
            Cell(widths[1], Line("TableAmount", amount)));
    }
}
