using System.Text;
using Dunning.Core.Languages;
using Dunning.Letters.Markup;
using Dunning.Letters.Packages;
using Dunning.Rules.Types;
using QRCoder;

namespace Dunning.Letters.Starters;

/// <summary>
/// A Word document to begin a letter with: every field in its three spellings, ready to be copied, with sample data behind it so that Word's XML
/// Mapping pane offers the fields too. It is itself a template that can be rendered.
/// </summary>
public static class StarterTemplate
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <summary>Writes the document.</summary>
    /// <param name="fields">What a letter may name.</param>
    /// <param name="language">Of the explanations and the sample formats.</param>
    public static byte[] Write(RecordShape fields, Language language)
    {
        var sheet = new StarterSheet(language);
        var document = new StringBuilder();
        document.Append(sheet.Title()).Append(sheet.Pictures(FirstText(fields)));
        foreach (var group in FieldGroup.Of(fields))
        {
            document.Append(sheet.Group(group));
        }

        var picture = Picture();
        (string Name, string Text)[] parts =
        [
            ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{Types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Types}.styles+xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>"""),
            ("_rels/.rels", Relationships(("rId1", "officeDocument", "word/document.xml"))),
            ("word/_rels/document.xml.rels", Relationships(("rId1", "styles", "styles.xml"), ("rId2", "image", "media/picture.png"), ("rId3", "customXml", "../customXml/item1.xml"))),
            ("word/styles.xml", StarterSheet.Styles),
            ("customXml/item1.xml", SampleXml.Write(fields, language)),
            ("customXml/_rels/item1.xml.rels", Relationships(("rId1", "customXmlProps", "itemProps1.xml"))),
            ("customXml/itemProps1.xml", $"""<ds:datastoreItem ds:itemID="{SampleXml.Id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="{ControlName.SampleData}"/></ds:schemaRefs></ds:datastoreItem>"""),
            ("word/document.xml", StarterSheet.Document(document.ToString())),
        ];
        return ZipFile.Write(
            [.. parts.Select(part => ZipEntry.Lasting(part.Name, Encoding.UTF8.GetBytes(part.Text))), ZipEntry.Lasting("word/media/picture.png", picture)], null);
    }

    private static string Relationships(params (string Id, string Type, string Target)[] pointers) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(pointers.Select(pointer => $"<Relationship Id=\"{pointer.Id}\" Type=\"{Office}/{pointer.Type}\" Target=\"{pointer.Target}\"/>"))
        + "</Relationships>";

    private static string FirstText(RecordShape fields) => FieldGroup.Of(fields).Where(group => !group.IsList).SelectMany(group => group.Fields)
        .First(field => field.Shape == ScalarShape.Text).Path;

    private static byte[] Picture()
    {
        using var code = QRCodeGenerator.GenerateQrCode("logo", QRCodeGenerator.ECCLevel.L);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(4);
    }
}
