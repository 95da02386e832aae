namespace Dunning.Letters.Packages;

/// <summary>A pointer from one part to another, or to somewhere outside.</summary>
/// <param name="Id">How the part's XML calls it.</param>
/// <param name="Type">Last word of its type: <c>header</c>, <c>image</c>, <c>hyperlink</c>.</param>
/// <param name="Target">Name of the part it points to; the address as written when it is external.</param>
/// <param name="External">Whether it points outside the file.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool External);
