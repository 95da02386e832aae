using DocumentFormat.OpenXml.Wordprocessing;
using static Dunning.Tests.LetterTemplates.Typeset;

namespace Dunning.Tests.LetterTemplates;

/// <summary>What stands above and below the letter: the client's letterhead, a short header on later pages, the footer.</summary>
internal static class Letterhead
{
    /// <summary>The client's logo and address, in a table of exactly this height.</summary>
    public static Header FirstPage(LetterWords words, int height, int after)
    {
        int[] widths = [5655, TextWidth - 5655];

        return new Header(
            Grid("Layout", widths, Tall(
                height,
                HeightRuleValues.Exact,
                Cell(widths[0], new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Header" }), new Run(Logo()))),
                Cell(
                    widths[1],
                    Line("LetterheadName", "{{ client.name }}"),
                    Line("Letterhead", "{{ client.street }}"),
                    Line("Letterhead", "{{ client.postalCode }}  {{ client.city }}"),
                    Line("Letterhead", words.Phone + " {{ client.phone }}"),
                    Line("Letterhead", "{{ client.email }}"),
                    Line("Letterhead", "{{? client.website }}")))),
            new Paragraph(new ParagraphProperties(
                new ParagraphStyleId { Val = "Header" },
                new SpacingBetweenLines { Line = Invariant(after), LineRule = LineSpacingRuleValues.Exact })));
    }

    public static Header LaterPages(LetterWords words) =>
        new(Line("Header", "{{ client.name }}, " + LowerFirst(words.Reference) + " {{ reference }}, {{ today:d MMMM yyyy }}"));

    public static Footer Foot(LetterWords words, bool account)
    {
        int[] widths = [7655, TextWidth - 7655];
        var page = words.PageOf.Split("#");
        var creditor = "{{ client.name }}, " + words.Kvk + " {{ client.kvk }}{{#if client.vatId != \"\"}}, " + words.VatId + " {{ client.vatId }}{{/if}}";
        var lines = account
            ? new[] { creditor, "IBAN {{ payment.iban }}, " + LowerFirst(words.AccountName) + " {{ payment.accountName }}" }
            : [creditor];

        return new Footer(
            Grid("Layout", widths, Row(
                Cell(widths[0], lines.Select(line => Line("Footer", line))),
                Cell(widths[1], new Paragraph(
                [
                    new ParagraphProperties(new ParagraphStyleId { Val = "FooterRight" }),
                    .. Runs(page[0]), .. WordField("PAGE"), .. Runs(page[1]), .. WordField("NUMPAGES"),
                ])))),
            Line("Footer", ""));
    }

    /// <summary>The parties and the page, under an overview.</summary>
    public static Footer FootOfOverview(LetterWords words)
    {
        int[] widths = [7655, TextWidth - 7655];
        var page = words.PageOf.Split("#");
        return new Footer(Grid("Layout", widths, Row(
            Cell(widths[0], Line("Footer", "{{ reference }}, {{ creditor.name }} / {{ debtor.name }}, {{ today:d MMMM yyyy }}")),
            Cell(widths[1], new Paragraph(
            [
                new ParagraphProperties(new ParagraphStyleId { Val = "FooterRight" }),
                .. Runs(page[0]), .. WordField("PAGE"), .. Runs(page[1]), .. WordField("NUMPAGES"),
            ])))),
            Line("Footer", ""));
    }

    private static string LowerFirst(string label) => char.ToLowerInvariant(label[0]) + label[1..];

    private static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A picture of 42 by 14 mm; its alternative text says that it stands for the client's logo.</summary>
    private static Drawing Logo() => new(
        """
        <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1512000" cy="504000"/><wp:docPr id="1" name="Logo" descr="image:logo"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo" descr="image:logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1512000" cy="504000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
        """);
}
