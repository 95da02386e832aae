using System.Xml.Linq;

namespace Dunning.Letters.Packages;

/// <summary>Reads and extends the .rels file of a part.</summary>
internal static class Relationships
{
    private static readonly XNamespace Rels = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The relationships of a part; of the package when the name is empty.</summary>
    public static IReadOnlyList<Relationship> Of(Package package, string part)
    {
        if (!package.TryGet(FileOf(part), out var file))
        {
            return [];
        }

        return
        [
            .. from element in SafeXml.Load(file.Bytes).Descendants(Rels + "Relationship")
               let type = (string?)element.Attribute("Type") ?? ""
               let target = (string?)element.Attribute("Target") ?? ""
               let external = (string?)element.Attribute("TargetMode") == "External"
               select new Relationship(
                   (string?)element.Attribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], external ? target : Resolve(part, target), external),
        ];
    }

    /// <summary>The part whose relationships a .rels file holds; empty for the package.</summary>
    public static string OwnerOf(string rels)
    {
        var folder = rels.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return (folder < 0 ? "" : rels[..folder]) + Path.GetFileNameWithoutExtension(rels);
    }

    /// <summary>Adds an image relationship to a part.</summary>
    public static void AddImage(Package package, string part, string id, string target)
    {
        var file = package.TryGet(FileOf(part), out var existing) ? existing : throw new InvalidOperationException(part + " has no relationships.");
        var document = SafeXml.Load(file.Bytes);
        document.Root!.Add(new XElement(
            Rels + "Relationship",
            new XAttribute("Id", id),
            new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"),
            new XAttribute("Target", "/" + target)));
        file.Bytes = SafeXml.Save(document);
    }

    /// <summary>Takes the relationships of these types away from a part.</summary>
    public static void Drop(Package package, string part, Func<Relationship, bool> unwanted)
    {
        if (!package.TryGet(FileOf(part), out var file))
        {
            return;
        }

        var ids = Of(package, part).Where(unwanted).Select(relationship => relationship.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count > 0)
        {
            var document = SafeXml.Load(file.Bytes);
            document.Descendants(Rels + "Relationship").Where(element => ids.Contains((string?)element.Attribute("Id") ?? "")).Remove();
            file.Bytes = SafeXml.Save(document);
        }
    }

    /// <summary>The .rels file of a part; of the package when the name is empty.</summary>
    public static string FileOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return part[..slash] + "_rels/" + part[slash..] + ".rels";
    }

    private static string Resolve(string part, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var segments = part.Split('/').SkipLast(1).ToList();
        foreach (var segment in target.Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
