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

    /// <summary>The properties that nobody reads, to be kept as written; null when there are none. They are warned of, since they may be typing errors.</summary>
    /// <param name="names">What is read.</param>
    /// <param name="silent">What is not read, and known to be harmless.</param>
    public JsonObject? Others(string[] names, params string[] silent)
    {
        JsonObject? others = null;
        foreach (var property in element.EnumerateObject())
        {
            if (names.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            (others ??= [])[property.Name] = JsonNode.Parse(property.Value.GetRawText(), documentOptions: RuleSetReader.Tolerant);
            if (!silent.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            {
                findings.Add(Finding.Warning(
                    "rules.unknown-property", file, At(property.Name), $"The property \"{property.Name}\" means nothing here; it is kept, and not read.", Suggestion.Hint(property.Name, names)));
            }
        }

        return others;
    }

    /// <summary>Whether a property is absent, null, or says one of these.</summary>
    public bool Says(string name, params string[] values) =>
        Find(name) is not { } value || values.Contains(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(), StringComparer.OrdinalIgnoreCase);

    public void Warn(string code, string name, string message) => findings.Add(Finding.Warning(code, file, At(name), message));

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

        if (value.ValueKind == JsonValueKind.String && bool.TryParse(value.GetString(), out var written))
        {
            return written;
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

        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Null))
        {
            return [.. value.EnumerateArray().Select(item => item.GetString()).OfType<string>()];
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return [value.GetString()!];
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
            return [.. value.EnumerateArray().Select((item, i) => (item, i)).Where(given => given.item.ValueKind != JsonValueKind.Null)
                .Select(given => new Part(given.item, At(name) + "[" + given.i.ToString(CultureInfo.InvariantCulture) + "]", file, findings))];
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return [new Part(value, At(name), file, findings)];
        }

        Refuse("rules.json", name, "A list is wanted here.");
        return [];
    }

    public Part? Child(string name) => Find(name) is { } value ? new Part(value, At(name), file, findings) : null;

    public JsonObject? ToNode() =>
        element.ValueKind == JsonValueKind.Object ? JsonNode.Parse(element.GetRawText(), documentOptions: RuleSetReader.Tolerant)!.AsObject() : null;

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
