using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Core.Findings;

namespace Dunning.Rules.Definitions;

/// <summary>A JSON object with its path; names are found in any case, and null is the same as absent.</summary>
internal sealed class Part(JsonElement element, string path, string file, List<Finding> findings)
{
    public string Path => path;

    public string File => file;

    public bool IsObject(string what)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return true;
        }

        findings.Add(Finding.Error("rules.json", file, path, $"{what} is wanted here, as an object; this is {element.ValueKind}."));
        return false;
    }

    /// <summary>Warns of properties that nobody will read.</summary>
    public void Known(params string[] names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            {
                findings.Add(Finding.Warning(
                    "rules.unknown-property", file, At(property.Name), $"The property \"{property.Name}\" means nothing here and is ignored.", Suggestion.Hint(property.Name, names)));
            }
        }
    }

    public string? Text(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Refuse("rules.json", name, "A text is wanted here.");
        return null;
    }

    public bool? Flag(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Refuse("rules.json", name, "true or false is wanted here.");
        return null;
    }

    public IReadOnlyList<string>? Texts(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. value.EnumerateArray().Select(item => item.GetString()!)];
        }

        Refuse("rules.json", name, "A list of texts is wanted here.");
        return null;
    }

    public IReadOnlyList<Part> Items(string name)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select((item, i) => new Part(item, At(name) + "[" + i.ToString(CultureInfo.InvariantCulture) + "]", file, findings))];
        }

        Refuse("rules.json", name, "A list is wanted here.");
        return [];
    }

    public Part? Child(string name) => Find(name) is { } value ? new Part(value, At(name), file, findings) : null;

    public JsonObject? ToNode() => element.ValueKind == JsonValueKind.Object ? JsonObject.Create(element.Clone()) : null;

    public void Refuse(string code, string name, string message, string? hint = null) =>
        findings.Add(Finding.Error(code, file, At(name), message, hint));

    private string At(string name) => path.Length == 0 ? name : path + "." + name;

    private JsonElement? Find(string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        JsonElement? found = null;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && (found is null || property.Name == name))
            {
                found = property.Value;
            }
        }

        return found is { ValueKind: not JsonValueKind.Null } ? found : null;
    }
}
