namespace Dunning.Letters.Packages;

/// <summary>One file inside a .docx.</summary>
internal sealed class PackagePart(string name, byte[] bytes)
{
    /// <summary>Path without a leading slash: <c>word/document.xml</c>.</summary>
    public string Name { get; } = name;

    public byte[] Bytes { get; set; } = bytes;

    public bool IsXml =>
        Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || Name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);
}
