using System.Xml.Linq;
using Dunning.Core.Findings;

namespace Dunning.Letters.Packages;

/// <summary>Takes out of a template what belongs to its writing and not to a letter: comments, sample data, the mail-merge source, a signature, a preview.</summary>
internal static class Luggage
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly HashSet<string> Types =
    [
        "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "customXml", "glossaryDocument", "thumbnail", "origin",
        "mailMergeSource", "mailMergeHeaderSource", "recipientData",
    ];

    public static void Unload(Package package, string main, string file, List<Finding> findings)
    {
        Remark("", "origin", "letters.signed", "The document is signed; a letter made of it is another document and goes without the signature.");
        Remark(main, "comments", "letters.comments", "The document has comments; they are left out of letters.");
        Relationships.Drop(package, "", IsLuggage);
        Relationships.Drop(package, main, IsLuggage);
        foreach (var settings in Relationships.Of(package, main).Where(pointer => pointer is { Type: "settings", External: false }))
        {
            Relationships.Drop(package, settings.Target, IsLuggage);
            if (package.TryGet(settings.Target, out var part) && WithoutMailMerge(part))
            {
                findings.Add(Finding.Warning("letters.mail-merge", file, part.Name, "The document is linked to a mail-merge list; letters go without the link."));
            }
        }

        package.DropUnreachable();

        void Remark(string owner, string type, string code, string message)
        {
            if (Relationships.Of(package, owner).FirstOrDefault(pointer => pointer.Type == type) is { } found)
            {
                findings.Add(Finding.Warning(code, file, found.Target, message));
            }
        }
    }

    public static bool IsLuggage(Relationship pointer) => Types.Contains(pointer.Type);

    private static bool WithoutMailMerge(PackagePart settings)
    {
        var document = SafeXml.Load(settings.Bytes);
        if (document.Root?.Element(Word + "mailMerge") is not { } merge)
        {
            return false;
        }

        merge.Remove();
        settings.Bytes = SafeXml.Save(document);
        return true;
    }
}
