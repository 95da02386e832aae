using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Web.Site;
using Dunning.Workflows.Definitions;

namespace Dunning.Web.Pages.Clients;

/// <summary>A client's values for the inputs of its procedure, between a form and the stored JSON.</summary>
public static class KnobValues
{
    /// <summary>The values a client has of its own, by name; nothing when what is stored can not be read.</summary>
    public static JsonObject Read(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json) ? [] : JsonNode.Parse(json) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>The stored JSON of what was typed; what was left empty is the office's. Null when everything is.</summary>
    /// <param name="inputs">The inputs of the procedure.</param>
    /// <param name="typed">What was typed, by name.</param>
    public static string? Write(IReadOnlyList<InputDefinition> inputs, Func<string, string?> typed)
    {
        var json = new JsonObject();
        foreach (var input in inputs)
        {
            if (Entered.Line(typed(input.Name)) is { } text)
            {
                json[input.Name] = Value(input.TypeName, text);
            }
        }

        return json.Count == 0 ? null : json.ToJsonString();
    }

    /// <summary>A value as a field shows it; empty for none.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.TryGetValue<string>(out var said) => said,
        JsonValue number when number.TryGetValue<decimal>(out var amount) => amount.ToString("0.####", CultureInfo.CurrentCulture),
        _ => value.ToJsonString(),
    };

    // What is not of its type stays the text it is; the procedure then says what it wants.
    private static JsonNode Value(string type, string text) => type switch
    {
        "Int32" or "Int64" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        "Decimal" or "Double" when Entered.Amount(text) is { } amount => amount,
        "Boolean" when bool.TryParse(text, out var flag) => flag,
        _ => text,
    };
}
