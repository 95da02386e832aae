using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dunning.Rules.Types;

/// <summary>Values between JSON and the shapes expressions know.</summary>
public static class JsonValues
{
    /// <summary>The shape a value seems to have: an object is a record, a list of objects a list of records with all their fields.</summary>
    /// <param name="value">Any JSON.</param>
    /// <param name="name">Name for the record.</param>
    /// <param name="inference">How numbers and days are taken; null for <see cref="JsonInference.Default"/>.</param>
    public static Shape Infer(JsonElement value, string name = "record", JsonInference? inference = null) =>
        new JsonShapes(inference ?? JsonInference.Default).Of(value, name).Shape;

    /// <summary>An input named and shaped after a value.</summary>
    public static Field InferField(JsonElement value, string name, JsonInference? inference = null)
    {
        var (shape, nullable) = new JsonShapes(inference ?? JsonInference.Default).Of(value, name);
        return new Field(name, shape, nullable);
    }

    /// <summary>An input with a declared type: <c>"decimal?"</c>, <c>{"Amount":"decimal"}</c>, <c>["string"]</c>, <c>{"$enum":"Status","values":["Open"]}</c>.</summary>
    /// <exception cref="FormatException">The declaration is none.</exception>
    public static Field DeclareField(JsonElement types, string name)
    {
        var (shape, nullable) = JsonShapes.Declared(types, name);
        return new Field(name, shape, nullable);
    }

    /// <summary>The value in the shape; fields the JSON lacks are missing.</summary>
    /// <param name="value">Any JSON.</param>
    /// <param name="shape">A shape without CLR records: inferred, declared or defined.</param>
    /// <param name="inference">How values are taken whose shape is <see cref="ScalarShape.Anything"/>.</param>
    /// <exception cref="FormatException">A value does not fit; the message begins with its JSON path.</exception>
    public static object? Read(JsonElement value, Shape shape, JsonInference? inference = null) => Read(value, shape, inference ?? JsonInference.Default, "$");

    /// <summary>A value as JSON: days and moments as ISO text, choices as numbers, records as objects.</summary>
    public static JsonNode? Write(object? value) => value switch
    {
        null => null,
        RecordValue record => Write(record),
        string text => JsonValue.Create(text),
        Enum choice => JsonValue.Create(EnumShape.NumberOf(choice)),
        DateOnly day => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        System.Collections.IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Write)]),
        _ when ClrShapes.Of(value.GetType())?.Shape is RecordShape record => Write(record.Fields.Select(field => (field.Name, field.Get(value)))),
        _ => JsonSerializer.SerializeToNode(value, value.GetType()),
    };

    private static JsonObject Write(RecordValue record) => Write(record.Shape.Fields.Select(field => (field.Name, field.Get(record))));

    private static JsonObject Write(IEnumerable<(string Name, object? Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, Write(field.Value))));

    private static object? Read(JsonElement value, Shape shape, JsonInference inference, string path)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        return shape switch
        {
            RecordShape record => Record(value, record, inference, path),
            ListShape list => List(value, list, inference, path),
            EnumShape choice => Choice(value, choice, path),
            _ when shape == ScalarShape.Anything => Any(value, inference, path),
            _ => Scalar(value, shape) ?? throw Unfit(value, shape, path),
        };
    }

    private static object? Any(JsonElement value, JsonInference inference, string path)
    {
        var shape = Infer(value, "record", inference);
        return shape == ScalarShape.Anything ? null : Read(value, shape, inference, path);
    }

    private static RecordValue Record(JsonElement value, RecordShape shape, JsonInference inference, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Unfit(value, shape, path);
        }

        if (shape.Clr != typeof(RecordValue))
        {
            throw new ArgumentException($"{shape.Name} is a CLR record; values of it are not read from JSON here.", nameof(shape));
        }

        var slots = new object?[shape.Fields.Count];
        foreach (var field in shape.Fields)
        {
            if (Property(value, field.Name) is { } part)
            {
                slots[field.Slot] = Read(part, field.Shape, inference, path + "." + field.Name);
            }
        }

        return new RecordValue(shape, slots);
    }

    private static JsonElement? Property(JsonElement value, string name)
    {
        if (value.TryGetProperty(name, out var exact))
        {
            return exact;
        }

        foreach (var part in value.EnumerateObject())
        {
            if (part.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return part.Value;
            }
        }

        return null;
    }

    private static Array List(JsonElement value, ListShape shape, JsonInference inference, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            throw Unfit(value, shape, path);
        }

        var list = Array.CreateInstance(shape.Item.ClrOf(shape.NullableItem), value.GetArrayLength());
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var at = path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
            list.SetValue(Read(item, shape.Item, inference, at), index++);
        }

        return list;
    }

    private static object Choice(JsonElement value, EnumShape shape, string path) => value.ValueKind switch
    {
        JsonValueKind.String when shape.Find(value.GetString()!, ignoreCase: true) is { } choice => choice,
        JsonValueKind.Number when value.TryGetInt32(out var number) => shape.Clr.IsEnum ? Enum.ToObject(shape.Clr, number) : number,
        _ => throw Unfit(value, shape, path),
    };

    private static object? Scalar(JsonElement value, Shape shape)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var number = value.ValueKind == JsonValueKind.Number || text is not null ? text ?? value.GetRawText() : "";
        var culture = CultureInfo.InvariantCulture;
        return shape switch
        {
            _ when shape == ScalarShape.Text => text,
            _ when shape == ScalarShape.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null,
            _ when shape == ScalarShape.Whole => int.TryParse(number, NumberStyles.AllowLeadingSign, culture, out var whole) ? whole : null,
            _ when shape == ScalarShape.Long => long.TryParse(number, NumberStyles.AllowLeadingSign, culture, out var wide) ? wide : null,
            _ when shape == ScalarShape.Real => double.TryParse(number, NumberStyles.Float, culture, out var real) ? real : null,
            _ when shape == ScalarShape.Amount => decimal.TryParse(number, NumberStyles.Float, culture, out var amount) ? amount : null,
            _ when shape == ScalarShape.Day => Day(text),
            _ when shape == ScalarShape.Moment => DateTime.TryParse(text, culture, DateTimeStyles.RoundtripKind, out var moment) ? moment : null,
            _ when shape == ScalarShape.Instant => DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null,
            _ when shape == ScalarShape.Span => TimeSpan.TryParse(text, culture, out var span) ? span : null,
            _ when shape == ScalarShape.Unique => Guid.TryParse(text, out var id) ? id : null,
            _ when shape == ScalarShape.Letter => text?.Length == 1 ? text[0] : null,
            _ => null,
        };
    }

    // A day may come as a moment at midnight, as most serialisers write it.
    private static DateOnly? Day(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && moment.TimeOfDay == TimeSpan.Zero
            ? DateOnly.FromDateTime(moment)
            : null;
    }

    private static FormatException Unfit(JsonElement value, Shape shape, string path)
    {
        var written = value.GetRawText();
        return new FormatException($"{path}: {(written.Length > 60 ? written[..57] + "..." : written)} is no {shape.Name}");
    }
}
