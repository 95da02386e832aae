using System.Xml.Linq;

namespace Dunning.Letters.Markup;

/// <summary>What a content control is called: its Tag, or else the element of our sample data to which it is mapped.</summary>
internal static class ControlName
{
    /// <summary>Namespace of the sample data that a starter template carries.</summary>
    public const string SampleData = "urn:dunning:letter";

    public static string? Of(XElement properties)
    {
        var tag = properties.Element(Wml.W + "tag").Value()?.Trim() ?? "";
        if (tag.StartsWith("{{", StringComparison.Ordinal) && tag.EndsWith("}}", StringComparison.Ordinal))
        {
            tag = tag[2..^2].Trim();
        }

        return tag.StartsWith("goog_rdk_", StringComparison.Ordinal) ? null : tag.Length > 0 ? tag : Mapped(properties);
    }

    // "/ns0:letter[1]/ns0:debtor[1]/ns0:name[1]" is debtor.name.
    private static string? Mapped(XElement properties)
    {
        var mapping = properties.Elements().FirstOrDefault(element => element.Name.LocalName == "dataBinding");
        if (mapping.Value(Wml.W + "prefixMappings")?.Contains(SampleData, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var words = (mapping.Value(Wml.W + "xpath") ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(step => step[(step.IndexOf(':', StringComparison.Ordinal) + 1)..]).Select(step => step.Split('[')[0]);
        return string.Join('.', words) is { Length: > 0 } path ? path : null;
    }
}
