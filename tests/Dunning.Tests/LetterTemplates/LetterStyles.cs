namespace Dunning.Tests.LetterTemplates;

/// <summary>
/// The look of every letter: styles.xml and numbering.xml. Calibri (Carlito where Calibri is missing, same widths) of 10.5 point,
/// one slate blue, one grey. An office that wants another look changes the styles in Word.
/// </summary>
internal static class LetterStyles
{
    private const string Ink = "2F4B63";
    private const string Grey = "5B6670";
    private const string Rule = "C3CBD2";
    private const string Shade = "F2F5F7";
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static string Styles(string locale, bool overview = false) => $"""
        <w:styles {Namespace}>
          <w:docDefaults>
            <w:rPrDefault><w:rPr>
              <w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>
              <w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{locale}" w:eastAsia="{locale}" w:bidi="ar-SA"/>
            </w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>
          </w:docDefaults>
          {Paragraph("Normal", "Normal", "", "", isDefault: true)}
          {Paragraph("BodyText", "Body Text", "<w:spacing w:after=\"130\"/>")}
          {Paragraph("Subject", "Betreft", "<w:keepNext/><w:spacing w:before=\"340\" w:after=\"220\"/>", $"<w:b/><w:color w:val=\"{Ink}\"/><w:sz w:val=\"23\"/>")}
          {Paragraph("Salutation", "Salutation", "<w:keepNext/><w:spacing w:after=\"130\"/>")}
          {Paragraph("Heading1", "heading 1", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"360\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>", $"<w:b/><w:color w:val=\"{Ink}\"/><w:sz w:val=\"23\"/>")}
          {Paragraph("Headed", "Alinea met kop", "<w:keepLines/><w:spacing w:before=\"60\"/>", basedOn: "BodyText")}
          {Paragraph("ListBullet", "List Bullet", "<w:keepLines/><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"130\"/><w:ind w:left=\"284\" w:hanging=\"284\"/><w:contextualSpacing/>")}
          {Paragraph("Closing", "Closing", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"560\"/>")}
          {Paragraph("Signature", "Signature", "<w:keepLines/>")}
          {Paragraph("Signatory", "Ondertekenaar", "<w:keepLines/>", $"<w:color w:val=\"{Grey}\"/>", basedOn: "Signature")}
          {Paragraph("Enclosed", "Bijlage", "<w:spacing w:before=\"60\"/>", $"<w:color w:val=\"{Grey}\"/><w:sz w:val=\"19\"/>")}
          {Paragraph("Address", "Adres", "<w:spacing w:line=\"270\" w:lineRule=\"exact\"/>")}
          {Paragraph("ReferenceLabel", "Kenmerk kop", "<w:keepNext/>", $"<w:color w:val=\"{Grey}\"/><w:sz w:val=\"17\"/>")}
          {Paragraph("ReferenceValue", "Kenmerk", "<w:keepNext/>", "<w:sz w:val=\"20\"/>")}
          {Paragraph("Header", "header", "", $"<w:color w:val=\"{Grey}\"/><w:sz w:val=\"18\"/>")}
          {Paragraph("Footer", "footer", "", $"<w:color w:val=\"{Grey}\"/><w:sz w:val=\"16\"/>")}
          {Paragraph("FooterRight", "Voettekst rechts", "<w:jc w:val=\"right\"/>", basedOn: "Footer")}
          {Paragraph("Letterhead", "Briefhoofd", "<w:spacing w:line=\"230\" w:lineRule=\"exact\"/>", $"<w:color w:val=\"{Grey}\"/><w:sz w:val=\"18\"/>")}
          {Paragraph("LetterheadName", "Briefhoofd naam", "<w:spacing w:after=\"30\" w:line=\"260\" w:lineRule=\"exact\"/>", $"<w:b/><w:color w:val=\"{Ink}\"/><w:sz w:val=\"22\"/>", basedOn: "Letterhead")}
          {Paragraph("TableText", "Tabeltekst", "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"19\"/>")}
          {Paragraph("TableAmount", "Tabelbedrag", "<w:jc w:val=\"right\"/>", basedOn: "TableText")}
          {Paragraph("TableHeading", "Tabelkop", "", $"<w:b/><w:color w:val=\"{Ink}\"/><w:sz w:val=\"18\"/>", basedOn: "TableText")}
          {Paragraph("TableHeadingRight", "Tabelkop rechts", "<w:jc w:val=\"right\"/>", basedOn: "TableHeading")}
          {Paragraph("TableGroup", "Tabelgroep", "<w:spacing w:before=\"90\"/>", $"<w:i/><w:color w:val=\"{Grey}\"/>", basedOn: "TableText")}
          {Paragraph("TableSubtotal", "Tabelsubtotaal", "<w:spacing w:after=\"90\"/>", $"<w:b/><w:color w:val=\"{Grey}\"/>", basedOn: "TableText")}
          {Paragraph("TableSubtotalAmount", "Tabelsubtotaal bedrag", "<w:jc w:val=\"right\"/>", basedOn: "TableSubtotal")}
          {Paragraph("TableTotal", "Tabeltotaal", "<w:keepNext w:val=\"0\"/>", "<w:b/>", basedOn: "TableText")}
          {Paragraph("TableTotalAmount", "Tabeltotaal bedrag", "<w:jc w:val=\"right\"/>", basedOn: "TableTotal")}
          {(overview ? Overview : "")}
          {Paragraph("TableEnd", "Tabeleinde", "<w:spacing w:line=\"150\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"12\"/>")}
          {Paragraph("PaymentLabel", "Betaalvak kop", "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"250\" w:lineRule=\"auto\"/>", $"<w:color w:val=\"{Grey}\"/><w:sz w:val=\"20\"/>")}
          {Paragraph("PaymentValue", "Betaalvak", "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"250\" w:lineRule=\"auto\"/>")}
          {Paragraph("Control", "Besturing", "<w:keepNext/>", "<w:color w:val=\"8A5A00\"/><w:sz w:val=\"15\"/>")}
          <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
          <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
          <w:style w:type="character" w:customStyle="1" w:styleId="HeadingText"><w:name w:val="Tussenkop"/><w:qFormat/><w:rPr><w:b/><w:bCs/><w:color w:val="{Ink}"/></w:rPr></w:style>
          <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
            <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
          <w:style w:type="table" w:customStyle="1" w:styleId="Layout"><w:name w:val="Indeling"/><w:basedOn w:val="TableNormal"/></w:style>
          <w:style w:type="table" w:customStyle="1" w:styleId="Invoices"><w:name w:val="Factuurtabel"/><w:basedOn w:val="TableNormal"/>
            <w:tblPr>
              <w:tblBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{Ink}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{Rule}"/></w:tblBorders>
              <w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>
            </w:tblPr>
            <w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{Ink}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{Shade}"/></w:tcPr></w:tblStylePr>
            <w:tblStylePr w:type="lastRow"><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{Ink}"/></w:tcBorders></w:tcPr></w:tblStylePr>
          </w:style>
          <w:style w:type="table" w:customStyle="1" w:styleId="PaymentBox"><w:name w:val="Betaalvak tabel"/><w:basedOn w:val="TableNormal"/>
            <w:tblPr>
              <w:tblBorders><w:left w:val="single" w:sz="24" w:space="0" w:color="{Ink}"/></w:tblBorders>
              <w:tblCellMar><w:left w:w="170" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>
            </w:tblPr>
            <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{Shade}"/></w:tcPr>
          </w:style>
        </w:styles>
        """;

    /// <summary>The one list: round bullets at the margin.</summary>
    public static string Numbering { get; } = $"""
        <w:numbering {Namespace}>
          <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
              <w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr><w:rPr><w:color w:val="{Ink}"/></w:rPr></w:lvl>
          </w:abstractNum>
          <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        </w:numbering>
        """;

    // Small, and free to go on over pages.
    private static string Overview { get; } =
        Paragraph("OverviewText", "Overzicht tekst", "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"18\"/>")
        + Paragraph("OverviewAmount", "Overzicht bedrag", "<w:jc w:val=\"right\"/>", basedOn: "OverviewText");

    private static string Paragraph(string id, string name, string paragraph, string run = "", string basedOn = "Normal", bool isDefault = false) =>
        $"""
        <w:style w:type="paragraph"{(isDefault ? " w:default=\"1\"" : "")} w:styleId="{id}"><w:name w:val="{name}"/>{(isDefault ? "" : $"<w:basedOn w:val=\"{basedOn}\"/>")}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>
        """;
}
