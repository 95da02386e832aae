using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Dunning.Tests.LetterTemplates.Typeset;

namespace Dunning.Tests.LetterTemplates;

/// <summary>
/// The sheet every letter is written on: A4, the address where the window of a Dutch DL or C5 envelope is (25 mm from the left,
/// 50 mm from the top), references, letterhead and footer. The first page's header is exactly as high as brings the text to 50 mm.
/// </summary>
internal static class LetterDesign
{
    private const int HeaderTop = 624;
    private const int AddressTop = 2835;
    private const int RowAfterTable = 40;

    private static readonly string[] Debtor =
        ["{{ debtor.name }}", "{{? debtor.attention }}", "{{? debtor.street }}", "{{ debtor.postalCode }}  {{ debtor.city }}", "{{? debtor.country }}"];

    private static readonly string[] Recipient = ["{{#if handover != null}}{{ handover.recipient }}{{/if}}"];

    public static byte[] Docx(LetterTemplate template)
    {
        var words = template.Words;
        var letter = new Letter(words);
        template.Write(letter);

        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = new Styles(Compact(LetterStyles.Styles(words.Locale, template.IsOverview)));
            main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = new Numbering(Compact(LetterStyles.Numbering));
            main.AddNewPart<DocumentSettingsPart>("rId3").Settings = LetterSheet.Settings(words);

            main.Document = new Document(template.IsSheet ? Sheet(main, template, letter) : Letter(main, template, letter));
            LetterSheet.Properties(document.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2"), template);
        }

        return stream.ToArray();
    }

    private static Body Sheet(MainDocumentPart main, LetterTemplate template, Letter letter)
    {
        if (template.IsOverview)
        {
            main.AddNewPart<FooterPart>("rId6").Footer = Letterhead.FootOfOverview(template.Words);
        }

        return new Body([.. letter.Blocks, template.IsOverview ? LetterSheet.Numbered() : LetterSheet.Plain()]);
    }

    private static Body Letter(MainDocumentPart main, LetterTemplate template, Letter letter)
    {
        var words = template.Words;
        var first = main.AddNewPart<HeaderPart>("rId4");
        first.AddImagePart(ImagePartType.Png, "rId1").FeedData(new MemoryStream(PlaceholderLogo.Png()));
        first.Header = Letterhead.FirstPage(words, AddressTop - HeaderTop - RowAfterTable, RowAfterTable);
        main.AddNewPart<HeaderPart>("rId5").Header = Letterhead.LaterPages(words);
        main.AddNewPart<FooterPart>("rId6").Footer = Letterhead.Foot(words, template.AccountInFooter);

        if (!template.ToRecipient)
        {
            main.AddImagePart(ImagePartType.Png, OwnPageCode.Relationship).FeedData(new MemoryStream(OwnPageCode.Png()));
        }

        return new Body([AddressBlock(template.ToRecipient), Line("TableEnd", ""), References(words), .. letter.Blocks, LetterSheet.Section(HeaderTop)]);
    }

    /// <summary>Empty lines vanish, so the block has a least height and what follows keeps its place.</summary>
    private static Table AddressBlock(bool toRecipient) => Grid(
        "Layout",
        [TextWidth],
        Tall(
            1780,
            HeightRuleValues.AtLeast,
            Cell(TextWidth, (toRecipient ? Recipient : Debtor).Select(line => Line("Address", line)))));

    private static Table References(LetterWords words)
    {
        (string Label, string Field)[] items =
        [
            (words.Date, "{{ today:d MMMM yyyy }}"),
            (words.Reference, "{{ reference }}"),
            (words.DebtorNumber, "{{ debtor.number }}"),
            (words.HandledBy, "{{ client.contactPerson }}"),
        ];
        int[] widths = [2200, 2455, 2350, 2350];

        return Grid(
            "Layout",
            widths,
            Row(items.Zip(widths, (item, width) => Cell(width, Line("ReferenceLabel", item.Label)))),
            Row(items.Zip(widths, (item, width) => Cell(width, Line("ReferenceValue", item.Field)))));
    }

    private static string Compact(string xml) => string.Concat(xml.Split('\n').Select(line => line.Trim()));
}
