using System.Text.Json;

namespace Dunning.Workflows.Execution;

/// <summary>Steps through objects and lists of a stored state.</summary>
internal static class StateReading
{
    /// <summary>Steps into the object or list that comes; a reader that already stands on it (or has not begun) is welcome too.</summary>
    public static void Begin(ref Utf8JsonReader reader, JsonTokenType wanted)
    {
        if (reader.TokenType is JsonTokenType.None or JsonTokenType.PropertyName)
        {
            reader.Read();
        }

        Want(ref reader, wanted);
    }

    /// <summary>Comes to the name of the next member; false at the end of the object.</summary>
    public static bool Member(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Comes to the next item; false at the end of the list.</summary>
    public static bool Item(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    public static void Want(ref Utf8JsonReader reader, JsonTokenType wanted)
    {
        if (reader.TokenType != wanted)
        {
            throw new JsonException($"{reader.TokenType} where {wanted} was wanted");
        }
    }
}
