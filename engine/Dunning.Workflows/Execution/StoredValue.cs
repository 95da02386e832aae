using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dunning.Workflows.Execution;

/// <summary>The value of a variable or input in a stored state. Which type it is, the definition says: a reading gives what JSON tells.</summary>
internal static class StoredValue
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                writer.WriteStringValue(moment.ToString("O", CultureInfo.InvariantCulture));
                break;
            case TimeSpan span:
                writer.WriteStringValue(span.ToString("c", CultureInfo.InvariantCulture));
                break;
            case Guid unique:
                writer.WriteStringValue(unique);
                break;
            case char letter:
                writer.WriteStringValue(letter.ToString());
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A workflow can not keep a {value.GetType().Name}.", nameof(value));
        }
    }

    public static object? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => Number(ref reader),
        _ => JsonNode.Parse(ref reader),
    };

    // A number with an exponent can only have been a double; any other fits a decimal to the last digit.
    private static object Number(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out var whole) ? whole
        : reader.TryGetInt64(out var large) ? large
        : reader.ValueSpan.IndexOfAny((byte)'e', (byte)'E') < 0 && reader.TryGetDecimal(out var amount) ? amount
        : reader.GetDouble();
}
