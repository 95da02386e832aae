using Dunning.Core.Findings;

namespace Dunning.Letters.Packages;

/// <summary>Refuses what a letter has no business carrying: macros, embedded programs, pointers to the outside.</summary>
internal static class PackageCheck
{
    public static void Check(Package package, string file, List<Finding> findings)
    {
        foreach (var part in package.Parts)
        {
            if (part.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || part.Name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(Finding.Error("letters.macros", file, part.Name, "The document contains macros.", "save it as an ordinary Word document (.docx)"));
            }

            if (part.Name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
                || (part.Name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
                    && part.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)))
            {
                findings.Add(Finding.Error("letters.embedded-object", file, part.Name, "The document contains an embedded object.", "put a picture in its place"));
            }

            if (part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && part.Name.Contains("_rels/", StringComparison.OrdinalIgnoreCase))
            {
                CheckRelationships(package, part, file, findings);
            }
        }
    }

    private static void CheckRelationships(Package package, PackagePart rels, string file, List<Finding> findings)
    {
        foreach (var relationship in Relationships.Of(package, Relationships.OwnerOf(rels.Name)))
        {
            if (relationship.Type == "aFChunk")
            {
                findings.Add(Finding.Error("letters.embedded-object", file, relationship.Target, "The document contains an embedded file.", "copy its text into the document"));
            }
            else if (relationship.External && !IsPlainLink(relationship))
            {
                findings.Add(Finding.Error(
                    "letters.external-link", file, rels.Name,
                    $"The document points outside itself ({relationship.Type}): {relationship.Target}",
                    relationship.Type switch
                    {
                        "attachedTemplate" => "choose the template Normal under Developer, Document Template",
                        "image" => "put the picture itself into the document",
                        "hyperlink" => "a link may begin with https:, http:, mailto: or tel:",
                        _ => "remove it",
                    }));
            }
        }
    }

    private static bool IsPlainLink(Relationship relationship) =>
        relationship.Type == "hyperlink"
        && new[] { "https:", "http:", "mailto:", "tel:", "#" }.Any(scheme => relationship.Target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
