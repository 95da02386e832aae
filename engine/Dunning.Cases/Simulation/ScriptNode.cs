using System.Globalization;
using System.Text.Json;
using Dunning.Core.Findings;

namespace Dunning.Cases.Simulation;

/// <summary>An object in a script: reads its fields, and notes what is wrong with them under their JSON path.</summary>
internal sealed class ScriptNode(JsonElement element, string path, string file, List<Finding> findings)
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    /// <summary>An object; what is none is noted and read as an empty one.</summary>
    public static ScriptNode Of(JsonElement element, string path, string file, List<Finding> findings)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return new ScriptNode(element, path, file, findings);
        }

        findings.Add(Finding.Error("script.type", file, path, $"An object is wanted here; this is {Word(element)}."));
        return new ScriptNode(Nothing, path, file, findings);
    }

    /// <summary>Notes fields that are not among these.</summary>
    public ScriptNode Only(params string[] known)
    {
        foreach (var field in element.EnumerateObject().Where(field => !known.Contains(field.Name, StringComparer.Ordinal)))
        {
            findings.Add(Finding.Error(
                "script.unknown-field", file, At(field.Name), $"There is no field \"{field.Name}\" here.", Suggestion.Hint(field.Name, known) ?? "known are " + string.Join(", ", known)));
        }

        return this;
    }

    public bool Has(string name) => element.TryGetProperty(name, out _);

    /// <summary>Whether the field is there and says that there is nothing.</summary>
    public bool IsNull(string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null;

    /// <summary>The field's JSON; null when it is not there.</summary>
    public string? Raw(string name) => element.TryGetProperty(name, out var value) ? value.GetRawText() : null;

    /// <summary>A field that is an object; an empty one when it is not there.</summary>
    public ScriptNode Child(string name) => element.TryGetProperty(name, out var value) ? Of(value, At(name), file, findings) : new ScriptNode(Nothing, At(name), file, findings);

    /// <summary>The items of a field that is a list; none when it is not there.</summary>
    public IEnumerable<(JsonElement Item, string Path)> Items(string name)
    {
        if (!element.TryGetProperty(name, out var list))
        {
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array)
        {
            return list.EnumerateArray().Select((item, index) => (item, string.Create(CultureInfo.InvariantCulture, $"{At(name)}[{index}]")));
        }

        findings.Add(Finding.Error("script.type", file, At(name), $"A list is wanted here; this is {Word(list)}."));
        return [];
    }

    /// <summary>The objects of a field that is a list.</summary>
    public IEnumerable<ScriptNode> Children(string name) => Items(name).Select(item => Of(item.Item, item.Path, file, findings));

    public string? Text(string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }

        findings.Add(Finding.Error("script.type", file, At(name), $"A text is wanted here; this is {Word(value)}."));
        return null;
    }

    /// <summary>One of these words; null when it is not there or none of them.</summary>
    public string? Word(string name, IReadOnlyCollection<string> known)
    {
        if (Text(name) is not { } word || known.Contains(word, StringComparer.Ordinal))
        {
            return Text(name);
        }

        findings.Add(Finding.Error(
            "script.unknown-word", file, At(name), $"\"{word}\" is not known here.", Suggestion.Hint(word, known) ?? "choose one of " + string.Join(", ", known)));
        return null;
    }

    /// <summary>A day, without noting what is wrong with it.</summary>
    public DateOnly? PeekDay(string name) => Has(name) && IsDay(element.GetProperty(name), out var day) ? day : null;

    public DateOnly? Day(string name)
    {
        if (!Has(name) || IsNull(name))
        {
            return null;
        }

        if (IsDay(element.GetProperty(name), out var day))
        {
            return day;
        }

        findings.Add(Finding.Error("script.day", file, At(name), $"{element.GetProperty(name).GetRawText()} is not a day of this century.", "write it as \"2026-11-21\""));
        return null;
    }

    /// <summary>An amount, as a number or as text with a dot.</summary>
    public decimal? Amount(string name)
    {
        if (!Has(name) || IsNull(name))
        {
            return null;
        }

        var value = element.GetProperty(name);
        if ((value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount)) || (value.ValueKind == JsonValueKind.String
            && decimal.TryParse(value.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)))
        {
            if (amount == decimal.Round(amount, 2) && Math.Abs(amount) < 1_000_000_000_000m)
            {
                return amount;
            }
        }

        findings.Add(Finding.Error("script.amount", file, At(name), $"{value.GetRawText()} is not an amount.", "write it as 1210.00"));
        return null;
    }

    public int? Whole(string name)
    {
        if (!Has(name) || IsNull(name))
        {
            return null;
        }

        if (element.GetProperty(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var whole) && whole is >= 0 and < 10_000)
        {
            return whole;
        }

        findings.Add(Finding.Error("script.type", file, At(name), $"A whole number is wanted here; this is {element.GetProperty(name).GetRawText()}."));
        return null;
    }

    public bool? Flag(string name)
    {
        if (!Has(name))
        {
            return null;
        }

        if (element.GetProperty(name).ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return element.GetProperty(name).GetBoolean();
        }

        findings.Add(Finding.Error("script.type", file, At(name), $"true or false is wanted here; this is {Word(element.GetProperty(name))}."));
        return null;
    }

    /// <summary>Notes that a field must be there.</summary>
    public void Missing(string name, string what) => findings.Add(Finding.Error("script.missing", file, At(name), $"{what} is missing."));

    /// <summary>Notes that a value can not be.</summary>
    public void Refuse(string name, string why) => findings.Add(Finding.Error("script.value", file, At(name), why));

    private static bool IsDay(JsonElement value, out DateOnly day)
    {
        day = default;
        return value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 2000 and < 2100;
    }

    private string At(string name) => path + "." + name;

    private static string Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
