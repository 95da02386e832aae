using System.Text.Json;
using Dunning.Core.Findings;
using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Rules.Evaluation;

/// <summary>Inputs of rules from JSON: declared, of a known word, or guessed as RulesEngine guesses them.</summary>
/// <param name="Vocabulary">The inputs with their types.</param>
/// <param name="Values">Their values, in the vocabulary's order.</param>
/// <param name="Root">The only input, whose fields rules may then name without it; null when there are several.</param>
internal sealed record RuleInputs(Vocabulary Vocabulary, object?[] Values, string? Root)
{
    /// <summary>RulesEngine's own helper for comma-separated lists, which its documentation registers and files therefore call.</summary>
    private static readonly HostFunction CheckContains = new(
        "ExpressionUtils.CheckContains",
        (string check, string list) => !string.IsNullOrEmpty(check) && !string.IsNullOrEmpty(list) && list.Split(',').Contains(check, StringComparer.Ordinal),
        "Whether a comma-separated list has the text.");

    /// <summary>The inputs; null with a finding when one is not of its type.</summary>
    /// <param name="inputs">An object with a property per input, or an array of <c>{"name","value","types"?}</c>.</param>
    /// <param name="words">Words with known types; null for none.</param>
    /// <param name="findings">What is wrong is added to these.</param>
    public static RuleInputs? Read(JsonElement inputs, Vocabulary? words, List<Finding> findings)
    {
        var given = inputs.ValueKind == JsonValueKind.Object
            ? inputs.EnumerateObject().Select(part => (part.Name, part.Value, Types: default(JsonElement))).ToArray()
            : [.. inputs.EnumerateArray().Select(input => (
                Name: input.GetProperty("name").GetString()!,
                Value: input.TryGetProperty("value", out var value) ? value : default,
                Types: input.TryGetProperty("types", out var types) ? types : default))];
        var vocabulary = Vocabulary.Empty.With(CheckContains);
        var values = new List<object?>();
        foreach (var (name, value, types) in given)
        {
            try
            {
                var field = Shaped(name, value, types, words);
                vocabulary = vocabulary.With(field);
                values.Add(JsonValues.Read(value, field.Shape, JsonInference.RulesEngine));
            }
            catch (FormatException failure)
            {
                findings.Add(Finding.Error("rules.input", "", name, failure.Message));
                return null;
            }
        }

        return new RuleInputs(vocabulary, [.. values], given.Length == 1 ? given[0].Name : null);
    }

    private static Field Shaped(string name, JsonElement value, JsonElement types, Vocabulary? words) =>
        types.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null) ? JsonValues.DeclareField(types, name)
        : value.ValueKind == JsonValueKind.Undefined ? new Field(name, ScalarShape.Anything, true)
        : words?.Inputs.FirstOrDefault(word => word.Name == name) is { } known && Told(known, value) is { } told ? told
        : JsonValues.InferField(value, name, JsonInference.RulesEngine);

    // A group is the word's when it has no field that the word has not: otherwise it only shares the name. What it leaves out, rules can not name.
    private static Field? Told(Field word, JsonElement value)
    {
        if (word.Shape is not RecordShape record)
        {
            return word;
        }

        if (value.ValueKind != JsonValueKind.Object
            || !value.EnumerateObject().All(part => record.Fields.Any(field => field.Name.Equals(part.Name, StringComparison.OrdinalIgnoreCase))))
        {
            return null;
        }

        var given = value.EnumerateObject().Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return word with { Shape = RecordShape.Define(word.Name, [.. record.Fields.Where(field => given.Contains(field.Name))]) };
    }
}
