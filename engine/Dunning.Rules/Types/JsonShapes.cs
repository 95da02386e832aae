using System.Globalization;
using System.Text.Json;

namespace Dunning.Rules.Types;

/// <summary>Shapes from JSON: guessed from a value, or declared as conformance cases declare them.</summary>
internal sealed class JsonShapes(JsonInference inference)
{
    private static readonly Dictionary<string, ScalarShape> Names = ScalarShape.All.ToDictionary(shape => shape.Name, StringComparer.Ordinal);

    public (Shape Shape, bool Nullable) Of(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => (Record([value], name), false),
        JsonValueKind.Array => (List(value, name), false),
        JsonValueKind.String => (inference.DayText && IsDay(value.GetString()!) ? ScalarShape.Day : ScalarShape.Text, false),
        JsonValueKind.True or JsonValueKind.False => (ScalarShape.Flag, false),
        JsonValueKind.Number => (Number(value), false),
        _ => (ScalarShape.Anything, true),
    };

    /// <summary>"decimal?", { "Amount": "decimal" }, [ "string" ], { "$enum": "Status", "values": [ … ] }.</summary>
    public static (Shape Shape, bool Nullable) Declared(JsonElement types, string name)
    {
        switch (types.ValueKind)
        {
            case JsonValueKind.String:
                var text = types.GetString()!;
                return Names.TryGetValue(text.TrimEnd('?'), out var scalar)
                    ? (scalar, text.EndsWith('?') || scalar == ScalarShape.Anything)
                    : throw new FormatException($"\"{text}\" is no type; known are {string.Join(", ", Names.Keys)}");
            case JsonValueKind.Array when types.GetArrayLength() == 1:
                var item = Declared(types[0], name);
                return (new ListShape(item.Shape, item.Nullable && item.Shape.Clr.IsValueType), true);
            case JsonValueKind.Object when types.TryGetProperty("$enum", out var choice):
                return (EnumShape.Define(choice.GetString() ?? name, [.. types.GetProperty("values").EnumerateArray().Select(value => value.GetString() ?? "")]), false);
            case JsonValueKind.Object:
                return (RecordShape.Define(name, [.. types.EnumerateObject().Select(part => Field(part.Name, Declared(part.Value, part.Name)))]), true);
            default:
                throw new FormatException($"{types.ValueKind} declares no type");
        }
    }

    private static Field Field(string name, (Shape Shape, bool Nullable) of) => new(name, of.Shape, of.Nullable);

    private static bool IsDay(string text) =>
        text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private ScalarShape Number(JsonElement value) =>
        inference.WholeIsLong && value.TryGetInt64(out _) ? ScalarShape.Long
        : inference.FractionIsReal || !value.TryGetDecimal(out _) ? ScalarShape.Real
        : ScalarShape.Amount;

    private ListShape List(JsonElement array, string name)
    {
        var items = array.EnumerateArray().ToArray();
        var (shape, nullable) = Common(items, name);
        return new ListShape(shape, nullable && shape.Clr.IsValueType);
    }

    // Records of a list take the union of their fields; a field that one of them lacks may be missing.
    private RecordShape Record(JsonElement[] values, string name)
    {
        var names = values.SelectMany(value => value.EnumerateObject().Select(part => part.Name)).Distinct(StringComparer.Ordinal);
        return RecordShape.Define(name, [.. names.Select(part =>
        {
            var present = values.Where(value => value.TryGetProperty(part, out _)).Select(value => value.GetProperty(part)).ToArray();
            var (shape, nullable) = Common(present, part);
            return new Field(part, shape, nullable || present.Length < values.Length);
        })]);
    }

    private (Shape Shape, bool Nullable) Common(JsonElement[] values, string name)
    {
        var present = values.Where(value => value.ValueKind != JsonValueKind.Null).ToArray();
        var nullable = present.Length < values.Length;
        if (present.Length == 0)
        {
            return (ScalarShape.Anything, true);
        }

        if (Array.TrueForAll(present, value => value.ValueKind == JsonValueKind.Object))
        {
            return (Record(present, name), nullable);
        }

        if (Array.TrueForAll(present, value => value.ValueKind == JsonValueKind.Array))
        {
            var (item, missing) = Common([.. present.SelectMany(value => value.EnumerateArray())], name);
            return (new ListShape(item, missing && item.Clr.IsValueType), nullable);
        }

        var shapes = present.Select(value => Of(value, name).Shape).Distinct().ToArray();
        return shapes switch
        {
            [var only] => (only, nullable),
            _ when Array.TrueForAll(shapes, ScalarShape.IsNumber) => (shapes.MaxBy(ScalarShape.Rank)!, nullable),
            _ when Array.TrueForAll(shapes, shape => shape == ScalarShape.Text || shape == ScalarShape.Day) => (ScalarShape.Text, nullable),
            _ => (ScalarShape.Anything, true),
        };
    }
}
