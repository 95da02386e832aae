using System.Globalization;
using System.Text.Json.Nodes;

namespace Dunning.Workflows.Definitions;

/// <summary>Forgiving reads of the values that Elsa's JSON writes in more than one way.</summary>
internal static class JsonReading
{
    /// <summary>The text of a property; null when it is missing, null or empty.</summary>
    public static string? Text(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;

    public static int? Number(this JsonObject json, string name) =>
        json.Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public static bool Flag(this JsonObject json, string name) => string.Equals(json.Text(name), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The items of a list, bare or wrapped in <c>$values</c>.</summary>
    public static IEnumerable<JsonNode?> Items(this JsonObject json, string name) => json[name] switch
    {
        JsonArray items => items,
        JsonObject wrapper when wrapper["$values"] is JsonArray items => items,
        _ => [],
    };
}
