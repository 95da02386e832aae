namespace Dunning.Letters.Packages;

/// <summary>Takes the history of the template out of a letter's properties: who wrote it, when, for how long. Its title and subject stay, unless Word made them of a tag.</summary>
internal static class DocumentProperties
{
    private static readonly HashSet<string> History =
    [
        "creator", "lastModifiedBy", "created", "modified", "lastPrinted", "revision", "version", "contentStatus",
        "Template", "TotalTime", "Manager", "HyperlinkBase", "Pages", "Words", "Characters", "CharactersWithSpaces", "Lines", "Paragraphs",
    ];

    public static void Tidy(Package package)
    {
        foreach (var pointer in Relationships.Of(package, "").Where(pointer => pointer is { Type: "core-properties" or "extended-properties", External: false }))
        {
            if (package.TryGet(pointer.Target, out var part))
            {
                var document = SafeXml.Load(part.Bytes);
                document.Root!.Elements().Where(element => History.Contains(element.Name.LocalName) || element.Value.Contains("{{", StringComparison.Ordinal)).ToList().ForEach(element => element.Remove());
                part.Bytes = SafeXml.Save(document);
            }
        }
    }
}
