using Dunning.Core.Findings;
using Dunning.Letters.Packages;

namespace Dunning.Letters.Markup;

/// <summary>Finds the parts with text: the body, headers, footers, notes. Comments are left out of letters altogether.</summary>
internal static class StoryReader
{
    private static readonly HashSet<string> WithText = ["header", "footer", "footnotes", "endnotes"];
    private static readonly HashSet<string> Comments = ["comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"];

    public static List<Story> Read(Package package, string file, List<Finding> findings)
    {
        var main = Relationships.Of(package, "").FirstOrDefault(relationship => relationship is { Type: "officeDocument", External: false })?.Target;
        if (main is null || !package.TryGet(main, out var body) || !body.IsXml || !package.TryGet(Package.ContentTypes, out _))
        {
            findings.Add(Finding.Error("letters.not-a-document", file, "", "The file has no Word document in it."));
            return [];
        }

        var pointers = Relationships.Of(package, main);
        foreach (var comments in pointers.Where(pointer => Comments.Contains(pointer.Type)))
        {
            if (package.TryGet(comments.Target, out var part))
            {
                package.Remove(part);
                if (comments.Type == "comments")
                {
                    findings.Add(Finding.Warning("letters.comments", file, part.Name, "The document has comments; they are left out of letters."));
                }
            }
        }

        Relationships.Drop(package, main, pointer => Comments.Contains(pointer.Type));
        var parts = pointers.Where(pointer => WithText.Contains(pointer.Type) && !pointer.External).Select(pointer => pointer.Target);
        var stories = new List<Story>();
        foreach (var name in parts.Prepend(main).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!package.TryGet(name, out var part) || !part.IsXml)
            {
                continue;
            }

            var root = SafeXml.Load(part.Bytes).Root!;
            if (root.Name.Namespace == Wml.W)
            {
                stories.Add(new Story(part, root, file, findings));
            }
            else
            {
                findings.Add(Finding.Error(
                    "letters.not-a-document", file, name, "The document is written in a dialect that is not read (strict Open XML).", "save it as \"Word document (.docx)\""));
            }
        }

        return stories;
    }
}
