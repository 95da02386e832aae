using System.Xml.Linq;
using Dunning.Letters.Fields;
using Dunning.Letters.Packages;
using Dunning.Letters.Programs;
using Dunning.Letters.Tags;
using Dunning.Letters.Templates;
using QRCoder;

namespace Dunning.Letters.Markup;

/// <summary>
/// Pictures whose alternative text is <c>logo</c>, <c>signature</c>, <c>image:NAME</c> or <c>qr:FIELD</c>: each gets a file of its own
/// in the document, which a letter replaces. A picture of other proportions is made to fit inside the one it replaces.
/// </summary>
internal sealed class Pictures(Package package, Binder binder, Scope root)
{
    private const int PixelsPerModule = 8;
    private readonly List<Picture> _found = [];

    public IReadOnlyList<Picture> Found => _found;

    public void Find(Story story)
    {
        foreach (var drawing in story.Root.Descendants(Wml.Drawing).ToList())
        {
            var text = drawing.Descendants(Wml.DrawingProperties).Select(properties => properties.Value("descr")?.Trim()).FirstOrDefault() ?? "";
            var place = story.PlaceOf(drawing.Ancestors(Wml.Paragraph).FirstOrDefault()) + ", picture \"" + text + "\"";
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var (kind, name) = colon < 0 ? (text, "") : (text[..colon].Trim(), text[(colon + 1)..].Trim());
            switch (kind.ToUpperInvariant(), name.Length)
            {
                case ("LOGO", 0):
                    Image(story, drawing, "logo", place);
                    break;
                case ("SIGNATURE" or "HANDTEKENING", 0):
                    Image(story, drawing, "signature", place);
                    break;
                case ("IMAGE", > 0):
                    Image(story, drawing, name, place);
                    break;
                case ("QR", > 0):
                    Code(story, drawing, name, place);
                    break;
            }
        }
    }

    private void Image(Story story, XElement drawing, string name, string place)
    {
        if (!Replace(story, drawing, place, repeats: true, (_, settings) => settings.Images?.GetValueOrDefault(name)))
        {
            return;
        }

        foreach (var size in drawing.Descendants().Where(element => element.Name == Wml.Wp + "extent" || element.Name == Wml.A + "ext"))
        {
            if (long.TryParse(size.Value("cx"), out var width) && long.TryParse(size.Value("cy"), out var height))
            {
                size.Attribute("cx")!.AddAnnotation(new PictureSizeStep(name, width, height, wide: true));
                size.Attribute("cy")!.AddAnnotation(new PictureSizeStep(name, width, height, wide: false));
            }
        }
    }

    // A code of nothing would scan as nothing: the picture goes when the field is empty.
    private void Code(Story story, XElement drawing, string path, string place)
    {
        var begin = new Slot(new Tag(TagKind.If, path), place);
        var end = new Slot(new Tag(TagKind.EndIf), place) { Partner = begin };
        begin.Partner = end;
        if (binder.Value(new Slot(new Tag(TagKind.Field, path), place), root) is not { } value)
        {
            return;
        }

        drawing.AddBeforeSelf(begin);
        drawing.AddAfterSelf(end);
        Replace(story, drawing, place, repeats: false, (frames, settings) => value.Format.Write(value.Read(frames), settings.Culture) is { Length: > 0 } text ? Png(text) : null);
    }

    private bool Replace(Story story, XElement drawing, string place, bool repeats, Func<object?[], RenderSettings, byte[]?> read)
    {
        var blip = drawing.Descendants(Wml.A + "blip").FirstOrDefault();
        var relationship = Relationships.Of(package, story.Part).FirstOrDefault(relationship => relationship.Id == blip.Value(Wml.R + "embed"));
        if (blip is null || relationship is null || !package.TryGet(relationship.Target, out var media))
        {
            story.Error("letters.bad-picture", place, "This is not a picture that can be replaced.", "insert any PNG picture and give it this alternative text");
            return false;
        }

        var number = (_found.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (part, id) = ($"word/media/letter{number}.png", "rIdLetter" + number);
        package.TryAdd(new PackagePart(part, media.Bytes));
        Relationships.AddImage(package, story.Part, id, part);
        blip.SetAttributeValue(Wml.R + "embed", id);

        // A drawing kept beside the picture (SVG) would be shown in its place.
        blip.Element(Wml.A + "extLst")?.Remove();
        _found.Add(new Picture(part, read, repeats));
        if (!story.Root.Descendants().Attributes().Any(attribute => attribute.Name.Namespace == Wml.R && attribute.Value == relationship.Id))
        {
            Relationships.Drop(package, story.Part, pointer => pointer.Id == relationship.Id);
        }

        return true;
    }

    private static byte[] Png(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(PixelsPerModule);
    }
}
