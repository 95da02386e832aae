using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Rules.Types;

namespace Dunning.Workflows.Compilation;

/// <summary>Values as definitions and stored states write them: JSON, or (Elsa's habit) text of any type.</summary>
internal static class Literal
{
    /// <summary>The value in the shape's CLR type.</summary>
    /// <param name="given">A CLR value, a <see cref="JsonNode"/>, a <see cref="JsonElement"/>, or null.</param>
    /// <param name="shape">The type wanted.</param>
    /// <param name="value">The value; null stays null.</param>
    public static bool TryRead(object? given, Shape shape, out object? value)
    {
        value = given is JsonElement element ? JsonSerializer.SerializeToNode(element) : given;
        return value is null || shape.Clr.IsInstanceOfType(value) || (shape, value) switch
        {
            (ListShape list, _) => TryList(list, value, out value),
            (_, JsonValue json) => TryScalar(shape, json.ToString(), out value),
            (_, string text) => TryScalar(shape, text, out value),
            (_, IConvertible number) => TryNumber(shape, number, out value),
            _ => shape == ScalarShape.Anything,
        };
    }

    /// <summary>What a variable or input of this shape holds when nothing is given.</summary>
    public static object? Empty(Shape shape) =>
        shape is ScalarShape && shape.Clr.IsValueType ? Activator.CreateInstance(shape.Clr) : null;

    private static bool TryScalar(Shape shape, string text, out object? value)
    {
        var culture = CultureInfo.InvariantCulture;
        text = text.Trim();
        value =
            shape == ScalarShape.Text ? text
            : shape == ScalarShape.Flag ? bool.TryParse(text, out var flag) ? flag : null
            : shape == ScalarShape.Whole ? int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole) ? whole : null
            : shape == ScalarShape.Long ? long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var large) ? large : null
            : shape == ScalarShape.Amount ? decimal.TryParse(text, NumberStyles.Float, culture, out var amount) ? amount : null
            : shape == ScalarShape.Real ? double.TryParse(text, NumberStyles.Float, culture, out var real) ? real : null
            : shape == ScalarShape.Day ? DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) ? day : null
            : shape == ScalarShape.Moment ? DateTime.TryParse(text, culture, DateTimeStyles.RoundtripKind, out var moment) ? moment : null
            : shape == ScalarShape.Span ? Span(text)
            : shape == ScalarShape.Unique ? Guid.TryParse(text, culture, out var unique) ? unique : null
            : shape == ScalarShape.Letter ? text.Length == 1 ? text[0] : null
            : text;
        return value is not null || (text.Length == 0 && shape != ScalarShape.Text && Missing(shape, out value));
    }

    // An empty text is what editors leave behind when a field was cleared.
    private static bool Missing(Shape shape, out object? value)
    {
        value = Empty(shape);
        return true;
    }

    // .NET reads "72:00:00" as 72 days; nobody means that.
    private static TimeSpan? Span(string text)
    {
        var hours = text.Split(':')[0];
        var misleading = !hours.Contains('.', StringComparison.Ordinal) && text.Contains(':', StringComparison.Ordinal)
            && int.TryParse(hours, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) && Math.Abs(count) > 23;
        return !misleading && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;
    }

    private static bool TryNumber(Shape shape, IConvertible number, out object? value)
    {
        value = null;
        if (shape == ScalarShape.Text)
        {
            value = number.ToString(CultureInfo.InvariantCulture);
            return true;
        }

        if (shape == ScalarShape.Real && number is decimal exact)
        {
            // By way of its digits: the cast rounds twice.
            value = double.Parse(exact.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return true;
        }

        if (number is bool or char || shape.Clr == typeof(bool) || !typeof(IConvertible).IsAssignableFrom(shape.Clr))
        {
            return false;
        }

        try
        {
            value = Convert.ChangeType(number, shape.Clr, CultureInfo.InvariantCulture);
            return Convert.ToDecimal(value, CultureInfo.InvariantCulture) == number.ToDecimal(CultureInfo.InvariantCulture);
        }
        catch (Exception refusal) when (refusal is OverflowException or InvalidCastException or FormatException)
        {
            return false;
        }
    }

    private static bool TryList(ListShape shape, object? given, out object? value)
    {
        value = null;
        if (given is JsonValue or string)
        {
            try
            {
                given = JsonNode.Parse(given.ToString()!);
            }
            catch (JsonException)
            {
                return false;
            }
        }

        if (given is not IEnumerable items || given is JsonObject)
        {
            return false;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(shape.Item.Clr))!;
        foreach (var item in items)
        {
            if (!TryRead(item, shape.Item, out var read))
            {
                return false;
            }

            list.Add(read);
        }

        value = list;
        return true;
    }
}
