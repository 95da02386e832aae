using System.Xml.Linq;
using Dunning.Letters.Fields;
using Dunning.Letters.Packages;
using Dunning.Letters.Programs;
using Dunning.Letters.Tags;
using Dunning.Letters.Templates;
using QRCoder;

namespace Dunning.Letters.Markup;

/// <summary>
/// Pictures whose alternative text is <c>image:NAME</c> or <c>qr:FIELD</c>: each gets a file of its own in the document,
/// which a letter replaces without touching any XML.
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
            if (text.StartsWith("image:", StringComparison.OrdinalIgnoreCase))
            {
                var name = text["image:".Length..].Trim();
                Replace(story, drawing, place, repeats: true, (_, settings) => settings.Images?.GetValueOrDefault(name));
            }
            else if (text.StartsWith("qr:", StringComparison.OrdinalIgnoreCase))
            {
                Code(story, drawing, text["qr:".Length..].Trim(), place);
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

    private void Replace(Story story, XElement drawing, string place, bool repeats, Func<object?[], RenderSettings, byte[]?> read)
    {
        var blip = drawing.Descendants(Wml.A + "blip").FirstOrDefault();
        var relationship = Relationships.Of(package, story.Part).FirstOrDefault(relationship => relationship.Id == blip.Value(Wml.R + "embed"));
        if (blip is null || relationship is null || !package.TryGet(relationship.Target, out var media))
        {
            story.Error("letters.bad-picture", place, "This is not a picture that can be replaced.", "insert any PNG picture and give it this alternative text");
            return;
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
            DropOrphan(media);
        }
    }

    // What only the placeholder showed need not travel with every letter.
    private void DropOrphan(PackagePart media)
    {
        var pointers = package.Parts.Where(part => part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .SelectMany(part => Relationships.Of(package, Relationships.OwnerOf(part.Name)));
        if (!pointers.Any(pointer => !pointer.External && pointer.Target.Equals(media.Name, StringComparison.OrdinalIgnoreCase)))
        {
            package.Remove(media);
        }
    }

    private static byte[] Png(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(PixelsPerModule);
    }
}
