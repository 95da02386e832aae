using System.Globalization;
using System.Security;
using Dunning.Core.Languages;
using Dunning.Letters.Markup;
using Dunning.Rules.Types;

namespace Dunning.Letters.Starters;

/// <summary>The pages of a starter template, as Word's XML.</summary>
internal sealed class StarterSheet(Language language)
{
    public const string Styles =
        """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="19"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="60"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style></w:styles>
        """;

    private const string Borders =
        """<w:tblBorders><w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="2"/></w:tblBorders>""";

    private bool English => language == Language.English;

    public static string Document(string body) =>
        $"""
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{Wml.R}" xmlns:wp="{Wml.Wp}" xmlns:a="{Wml.A}" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:w15="{Wml.W15}" xmlns:mc="{Wml.Mc}" mc:Ignorable="w15"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
        """;

    public string Title() =>
        Heading(English ? "Fields of a letter" : "Velden van een brief")
        + Line(English
            ? "Copy a field into your letter in whichever spelling you like: typed text, Word's own merge field, or a content control. They do the same."
            : "Kopieer een veld naar uw brief in de schrijfwijze die u prettig vindt: getypte tekst, het samenvoegveld van Word, of een inhoudsbesturingselement. Ze doen hetzelfde.");

    /// <summary>Placeholders that a letter replaces.</summary>
    public string Pictures(string codeField) =>
        Heading(English ? "Pictures (by their alternative text)" : "Afbeeldingen (aan hun alternatieve tekst)")
        + $"<w:p>{Picture(1, "logo")}{Picture(2, "signature")}{Picture(3, "qr: " + codeField)}</w:p>";

    public string Group(FieldGroup group) =>
        Heading(group.Path.Length == 0 ? (English ? "letter" : "brief") : group.Path) + (group.IsList ? List(group) : Fields(group.Fields));

    private string Fields(IReadOnlyList<(string Path, Shape Shape)> fields) => Table(
        4,
        Row(Run(English ? "field" : "veld"), Run(English ? "typed" : "getypt"), Run(English ? "merge field" : "samenvoegveld"), Run(English ? "content control" : "besturingselement"))
        + string.Concat(fields.Select(field => Row(Run(field.Path), Run(Typed(field.Path, field.Shape)), Merge(field.Path, field.Shape), Control(field.Path, field.Shape, mapped: true)))));

    // The same list three times over.
    private string List(FieldGroup group)
    {
        var head = Row([.. group.Fields.Select(field => Run(field.Path))]);
        var last = group.Fields.Count - 1;
        var typed = Row([.. group.Fields.Select((field, i) =>
            Run((i == 0 ? $"{{{{#each {group.Path}}}}}" : "") + Typed(field.Path, field.Shape) + (i == last ? "{{/each}}" : "")))]);
        var merged = Row([.. group.Fields.Select((field, i) =>
            (i == 0 ? Simple($"MERGEFIELD \"#each {group.Path}\"") : "") + Merge(field.Path, field.Shape) + (i == last ? Simple("MERGEFIELD /each") : ""))]);
        var item = Sdt("<w15:repeatingSectionItem/>", Row([.. group.Fields.Select(field => Control(field.Path, field.Shape, mapped: false))]));
        var repeating = Sdt($"<w:tag w:val=\"{group.Path}\"/><w15:repeatingSection/>", item);
        return string.Join("<w:p/>", new[] { typed, merged, repeating }.Select(row => Table(group.Fields.Count, head + row)));
    }

    private string Typed(string path, Shape shape) => $"{{{{ {path}{Format(shape)} }}}}";

    private static string Format(Shape shape) => shape == ScalarShape.Amount ? ":C" : shape == ScalarShape.Day ? ":d MMMM yyyy" : "";

    private string Merge(string path, Shape shape) => Simple("MERGEFIELD " + path + (
        shape == ScalarShape.Amount ? (English ? " \\# \"€#,##0.00\"" : " \\# \"€ #.##0,00\"") : shape == ScalarShape.Day ? " \\@ \"d MMMM yyyy\"" : ""));

    private string Control(string path, Shape shape, bool mapped)
    {
        var steps = string.Concat(path.Split('.').Select(step => $"/ns0:{step}[1]"));
        var mapping = mapped
            ? $"<w:dataBinding w:prefixMappings=\"xmlns:ns0='{ControlName.SampleData}'\" w:xpath=\"/ns0:letter[1]{steps}\" w:storeItemID=\"{SampleXml.Id}\"/>"
            : "";
        return Sdt($"<w:alias w:val=\"{path}\"/><w:tag w:val=\"{path}{Format(shape)}\"/>{mapping}<w:text/>", Run(SampleXml.Of(path.Split('.')[^1], shape, language)));
    }

    private static string Simple(string instruction) => $"<w:fldSimple w:instr=\" {SecurityElement.Escape(instruction)} \">{Run("«" + instruction["MERGEFIELD ".Length..].Split(" \\")[0].Trim('"') + "»")}</w:fldSimple>";

    private static string Sdt(string properties, string content) => $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Table(int columns, string rows) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>{Borders}</w:tblPr><w:tblGrid>{string.Concat(Enumerable.Repeat($"<w:gridCol w:w=\"{Text(9600 / columns)}\"/>", columns))}</w:tblGrid>{rows}</w:tbl>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:p>{cell}</w:p></w:tc>"))}</w:tr>";

    private static string Heading(string text) => $"<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>{Run(text)}</w:p>";

    private static string Line(string text) => $"<w:p>{Run(text)}</w:p>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Picture(int id, string description) =>
        $"""
        <w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="{Text(id)}" name="Picture {Text(id)}" descr="{description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{Text(id)}" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
        """;
}
