using System.Globalization;
using System.Text.Json;
using Dunning.Core.Findings;
using Dunning.Workflows.Definitions;

namespace Dunning.Cases.Procedures;

/// <summary>A client's values for the knobs of a procedure.</summary>
public static class ProcedureInputs
{
    /// <summary>Reads the values; what is wrong is left at its default and reported.</summary>
    /// <param name="json">A JSON object of name and value; empty for none.</param>
    /// <param name="declared">The knobs.</param>
    public static (IReadOnlyDictionary<string, object?> Values, IReadOnlyList<Finding> Findings) Read(string json, IReadOnlyList<InputDefinition> declared)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        if (json.Length == 0)
        {
            return (values, findings);
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException wrong)
        {
            return (values, [Finding.Error("procedure.inputs-unreadable", "", "", "The client's settings for the procedure are not JSON: " + wrong.Message)]);
        }

        using (document)
        {
            foreach (var given in document.RootElement.EnumerateObject())
            {
                if (declared.FirstOrDefault(input => input.Name == given.Name) is not { } input)
                {
                    findings.Add(Finding.Error(
                        "procedure.unknown-input", "", given.Name, $"The procedure has no setting \"{given.Name}\".",
                        Suggestion.Hint(given.Name, declared.Select(known => known.Name))));
                }
                else if (Convert(given.Value, input.TypeName) is { } value)
                {
                    values[input.Name] = value;
                }
                else
                {
                    findings.Add(Finding.Error("procedure.input-type", "", given.Name, $"{given.Name} must be of type {input.TypeName}; it is {given.Value.GetRawText()}."));
                }
            }
        }

        return (values, findings);
    }

    private static object? Convert(JsonElement value, string typeName) => (typeName, value.ValueKind) switch
    {
        ("String" or "Object", JsonValueKind.String) => value.GetString(),
        ("Int32", JsonValueKind.Number) when value.TryGetInt32(out var whole) => whole,
        ("Int64", JsonValueKind.Number) when value.TryGetInt64(out var large) => large,
        ("Decimal", JsonValueKind.Number) when value.TryGetDecimal(out var amount) => amount,
        ("Decimal", JsonValueKind.String) when decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) => amount,
        ("Double", JsonValueKind.Number) => value.GetDouble(),
        ("Boolean", JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        _ => null,
    };
}
