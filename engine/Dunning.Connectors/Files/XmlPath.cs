using System.Xml.Linq;

namespace Dunning.Connectors.Files;

/// <summary>Reading elements by local name: banks and packages differ in prefix and version, not in names.</summary>
internal static class XmlPath
{
    /// <summary>The elements at the end of a path of local names.</summary>
    public static IEnumerable<XElement> All(this XElement element, params ReadOnlySpan<string> path)
    {
        IEnumerable<XElement> found = [element];
        foreach (var name in path)
        {
            found = found.Elements().Where(child => string.Equals(child.Name.LocalName, name, StringComparison.Ordinal));
        }

        return found;
    }

    /// <summary>The first element at the end of a path; null when there is none.</summary>
    public static XElement? At(this XElement element, params ReadOnlySpan<string> path) => element.All(path).FirstOrDefault();

    /// <summary>The text at the end of a path, white space collapsed; null when there is none.</summary>
    public static string? TextAt(this XElement element, params ReadOnlySpan<string> path) => element.All(path).Select(Text).FirstOrDefault(text => text is not null);

    /// <summary>The element's own text, white space collapsed; null when it is empty or holds other elements.</summary>
    public static string? Text(this XElement element) =>
        element.HasElements ? null : string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;
}
