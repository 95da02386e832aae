using System.Xml.Linq;

namespace Dunning.Letters.Packages;

/// <summary>The list of content types, as letters need it.</summary>
internal static class ContentTypes
{
    private const string Template = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Makes a Word template (.dotx) a document, allows PNG images, and strikes out parts that are gone.</summary>
    public static void Adapt(Package package)
    {
        if (!package.TryGet(Package.ContentTypes, out var part))
        {
            return;
        }

        var document = SafeXml.Load(part.Bytes);
        foreach (var entry in document.Root!.Elements(Types + "Override").ToList())
        {
            if ((string?)entry.Attribute("ContentType") == Template)
            {
                entry.SetAttributeValue("ContentType", Document);
            }

            if ((string?)entry.Attribute("PartName") is { } name && !package.TryGet(name.TrimStart('/'), out _))
            {
                entry.Remove();
            }
        }

        if (!document.Root.Elements(Types + "Default").Any(entry => string.Equals((string?)entry.Attribute("Extension"), "png", StringComparison.OrdinalIgnoreCase)))
        {
            document.Root.AddFirst(new XElement(Types + "Default", new XAttribute("Extension", "png"), new XAttribute("ContentType", "image/png")));
        }

        part.Bytes = SafeXml.Save(document);
    }
}
