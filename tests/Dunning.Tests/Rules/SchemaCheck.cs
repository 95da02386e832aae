using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dunning.Tests.Rules;

/// <summary>As much of JSON Schema 2020-12 as the schema of rules uses; a keyword it does not know is refused.</summary>
internal sealed class SchemaCheck(JsonObject schema)
{
    private static readonly string[] Notes = ["$schema", "$defs", "title", "description", "examples", "default", "then"];

    /// <summary>What breaks the schema, by path.</summary>
    public IReadOnlyList<string> Breaches(JsonNode? value) => [.. Check(schema, value, "$")];

    private IEnumerable<string> Check(JsonObject rules, JsonNode? value, string path) =>
        rules.Where(rule => !Notes.Contains(rule.Key, StringComparer.Ordinal)).SelectMany(rule => Check(rule.Key, rule.Value!, rules, value, path));

    private IEnumerable<string> Check(string keyword, JsonNode rule, JsonObject rules, JsonNode? value, string path) => keyword switch
    {
        "$ref" => Check(schema["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value, path),
        "type" => Told(rule is JsonArray types ? types.Any(type => IsType(type!, value)) : IsType(rule, value), path, "type " + rule.ToJsonString()),
        "enum" => Told(rule.AsArray().Any(known => JsonNode.DeepEquals(known, value)), path, "enum " + rule.ToJsonString()),
        "const" => Told(JsonNode.DeepEquals(rule, value), path, "const " + rule.ToJsonString()),
        "pattern" => Told(value is not JsonValue text || !text.TryGetValue<string>(out var written) || Regex.IsMatch(written, rule.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)), path, "pattern"),
        "minItems" => Told(value is not JsonArray list || list.Count >= rule.GetValue<int>(), path, "minItems"),
        "required" => value is JsonObject given ? rule.AsArray().Select(name => name!.GetValue<string>()).Where(name => !given.ContainsKey(name)).Select(name => $"{path}: {name} is required") : [],
        "properties" => value is JsonObject parts ? rule.AsObject().Where(each => parts.ContainsKey(each.Key)).SelectMany(each => Check(each.Value!.AsObject(), parts[each.Key], path + "." + each.Key)) : [],
        "items" => value is JsonArray items ? items.SelectMany((item, i) => Check(rule.AsObject(), item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))) : [],
        "allOf" => rule.AsArray().SelectMany(each => Check(each!.AsObject(), value, path)),
        "anyOf" => Told(rule.AsArray().Any(each => !Check(each!.AsObject(), value, path).Any()), path, "anyOf"),
        "oneOf" => OneOf(rule.AsArray(), value, path),
        "if" => Check(rule.AsObject(), value, path).Any() ? [] : Check(rules["then"]!.AsObject(), value, path),
        _ => throw new NotSupportedException(keyword),
    };

    // The breaches of the branch that comes nearest say more than that none fits.
    private List<string> OneOf(JsonArray branches, JsonNode? value, string path)
    {
        var breaches = branches.Select(each => Check(each!.AsObject(), value, path).ToList()).ToList();
        return breaches.Count(each => each.Count == 0) == 1 ? [] : breaches.Exists(each => each.Count == 0) ? [path + ": oneOf"] : breaches.OrderBy(each => each[0].StartsWith(path + ": type", StringComparison.Ordinal)).First();
    }

    private static IEnumerable<string> Told(bool isRight, string path, string what) => isRight ? [] : [$"{path}: {what}"];

    private static bool IsType(JsonNode type, JsonNode? value) => (type.GetValue<string>(), value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };
}
