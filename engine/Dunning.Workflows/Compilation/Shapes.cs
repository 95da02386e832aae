using Dunning.Rules.Types;

namespace Dunning.Workflows.Compilation;

/// <summary>Elsa's type names as shapes.</summary>
internal static class Shapes
{
    private static readonly Dictionary<string, Shape> Scalars = new(StringComparer.OrdinalIgnoreCase)
    {
        ["String"] = ScalarShape.Text,
        ["Boolean"] = ScalarShape.Flag,
        ["Bool"] = ScalarShape.Flag,
        ["Int16"] = ScalarShape.Whole,
        ["Int32"] = ScalarShape.Whole,
        ["Int"] = ScalarShape.Whole,
        ["Int64"] = ScalarShape.Long,
        ["Long"] = ScalarShape.Long,
        ["Single"] = ScalarShape.Real,
        ["Double"] = ScalarShape.Real,
        ["Decimal"] = ScalarShape.Amount,
        ["Guid"] = ScalarShape.Unique,
        ["DateOnly"] = ScalarShape.Day,
        ["DateTime"] = ScalarShape.Moment,
        ["DateTimeOffset"] = ScalarShape.Moment,
        ["TimeSpan"] = ScalarShape.Span,
    };

    /// <summary>The shape of an alias (<c>Int32</c>), a CLR name (<c>System.Int32, …</c>), an array or a list of those; anything else may only be passed on.</summary>
    public static Shape Of(string typeName, bool isArray = false)
    {
        var item = Item(typeName);
        var shape = Scalars.GetValueOrDefault(Bare(item ?? typeName), ScalarShape.Anything);
        return (isArray || item is not null) && shape != ScalarShape.Anything ? new ListShape(shape) : shape;
    }

    private static string? Item(string typeName)
    {
        if (typeName.EndsWith("[]", StringComparison.Ordinal))
        {
            return typeName[..^2];
        }

        // List<String>, or ICollection`1[[System.String, System.Private.CoreLib]], System.Private.CoreLib
        var open = typeName.IndexOfAny(['<', '[']);
        return open < 0 ? null : typeName[open..].TrimStart('<', '[').Split(',', '>', ']')[0];
    }

    private static string Bare(string typeName)
    {
        var name = typeName.Split(',')[0].Trim();
        return name[(name.LastIndexOf('.') + 1)..];
    }
}
