using System.Xml.Linq;
using Dunning.Core.Findings;
using Dunning.Letters.Packages;

namespace Dunning.Letters.Markup;

/// <summary>Finds the parts with text: the body, headers, footers, notes.</summary>
internal sealed class StoryReader(Package package, string file, List<Finding> findings)
{
    private static readonly HashSet<string> WithText = ["header", "footer", "footnotes", "endnotes"];

    public List<Story> Read()
    {
        var main = Relationships.Of(package, "").FirstOrDefault(relationship => relationship is { Type: "officeDocument", External: false })?.Target;
        if (main is null || !package.TryGet(main, out var body) || !body.IsXml || !package.TryGet(Package.ContentTypes, out _))
        {
            NoDocument("", "The file has no Word document in it.", null);
            return [];
        }

        Luggage.Unload(package, main, file, findings);
        DocumentProperties.Tidy(package);
        var parts = Relationships.Of(package, main).Where(pointer => WithText.Contains(pointer.Type) && !pointer.External).Select(pointer => pointer.Target);
        var stories = new List<Story>();
        foreach (var name in parts.Prepend(main).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!package.TryGet(name, out var part))
            {
                continue;
            }

            if (part.IsXml && RootOf(part) is { } root)
            {
                stories.Add(new Story(part, root, file, findings));
            }
            else if (!part.IsXml)
            {
                findings.Add(Finding.Error("letters.bad-package", file, name, "A part with text does not have the name of one.", "open it in Word and save it again"));
            }
        }

        return stories;
    }

    private XElement? RootOf(PackagePart part)
    {
        var root = SafeXml.Load(part.Bytes).Root!;
        if (root.Name.Namespace == Wml.W)
        {
            return root;
        }

        var space = root.Name.NamespaceName;
        if (space.Contains("spreadsheetml", StringComparison.Ordinal) || space.Contains("presentationml", StringComparison.Ordinal))
        {
            NoDocument(part.Name, "This is an Excel or PowerPoint file, not a Word document.", "save the letter in Word as \"Word document (.docx)\"");
        }
        else
        {
            NoDocument(part.Name, "The document is written in a dialect that is not read (strict Open XML).", "save it as \"Word document (.docx)\"");
        }

        return null;
    }

    private void NoDocument(string place, string message, string? hint) => findings.Add(Finding.Error("letters.not-a-document", file, place, message, hint));
}
