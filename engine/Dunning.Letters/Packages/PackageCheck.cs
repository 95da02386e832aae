using System.Xml.Linq;
using Dunning.Core.Findings;

namespace Dunning.Letters.Packages;

/// <summary>Refuses what a letter has no business carrying: macros, embedded programs, pointers to the outside.</summary>
internal sealed class PackageCheck(Package package, string file, List<Finding> findings)
{
    public void Check()
    {
        foreach (var part in package.Parts)
        {
            if (part.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || part.Name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase))
            {
                Macros(part.Name);
            }

            if (part.Name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
                || (part.Name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
                    && part.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)))
            {
                Embedded(part.Name, "The document contains an embedded object.", "put a picture in its place");
            }

            if (part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && part.Name.Contains("_rels/", StringComparison.OrdinalIgnoreCase))
            {
                Pointers(part);
            }
        }

        if (package.TryGet(Package.ContentTypes, out var types)
            && SafeXml.Load(types.Bytes).Descendants().Attributes("ContentType").Any(type =>
                type.Value.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Value.EndsWith("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            Macros(types.Name);
        }
    }

    /// <summary>Pictures and frames that old drawing markup fetches by a plain address.</summary>
    public void CheckMarkup(string part, XElement root)
    {
        foreach (var attribute in root.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "href" or "althref" && IsAddress(attribute.Value)))
        {
            // What stands in src is fetched, what stands in href is clicked.
            var clicked = attribute.Name.LocalName == "href" && Links.IsPlain(attribute.Value);
            if (!clicked && attribute.Parent!.Name.NamespaceName.StartsWith("urn:schemas-microsoft-com:", StringComparison.Ordinal))
            {
                Outside(part, attribute.Parent.Name.LocalName, attribute.Value, "put the picture itself into the document");
            }
        }
    }

    private void Pointers(PackagePart rels)
    {
        foreach (var pointer in Relationships.Of(package, Relationships.OwnerOf(rels.Name)))
        {
            if (pointer.Type is "aFChunk" or "subDocument")
            {
                Embedded(pointer.Target, "The document contains another file.", "copy its text into the document");
            }
            else if (pointer.Type == "vbaProject")
            {
                Macros(pointer.Target);
            }
            else if (pointer is { Type: "oleObject" or "control", External: false })
            {
                Embedded(pointer.Target, "The document contains an embedded object.", "put a picture in its place");
            }
            else if (pointer.External && !Luggage.IsLuggage(pointer) && !(pointer.Type == "hyperlink" && Links.IsPlain(pointer.Target)))
            {
                Outside(rels.Name, pointer.Type, pointer.Target, pointer.Type switch
                {
                    "attachedTemplate" => "choose the template Normal under Developer, Document Template",
                    "image" => "put the picture itself into the document",
                    "hyperlink" => "a link may begin with https:, http:, mailto: or tel:",
                    _ => "remove it",
                });
            }
        }
    }

    private static bool IsAddress(string value) => value.Contains(':', StringComparison.Ordinal) || value.StartsWith(@"\\", StringComparison.Ordinal) || value.StartsWith("//", StringComparison.Ordinal);

    private void Macros(string place) =>
        findings.Add(Finding.Error("letters.macros", file, place, "The document contains macros.", "save it as an ordinary Word document (.docx)"));

    private void Embedded(string place, string message, string hint) => findings.Add(Finding.Error("letters.embedded-object", file, place, message, hint));

    private void Outside(string place, string kind, string target, string hint) =>
        findings.Add(Finding.Error("letters.external-link", file, place, $"The document points outside itself ({kind}): {target}", hint));
}
