using System.Collections;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Lifecycle;

/// <summary>Cases, events, signals and intents as compact JSON: what is null, empty or at its default is left out.</summary>
/// <remarks>Property order is the order of declaration, so the same value always gives the same text; the hash chain of a dossier rests on that.</remarks>
public static class CaseJson
{
    /// <summary>For whoever writes a document with such values in it.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>One compact JSON text. Name the base type for values with several forms: <c>Write&lt;CaseEvent&gt;(…)</c>.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text is not such a value.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"null is not a {typeof(T).Name}.");

    /// <inheritdoc cref="Read{T}(string)"/>
    /// <param name="json">The text in UTF-8.</param>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"null is not a {typeof(T).Name}.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatFollows } },
            Converters = { new JsonStringEnumConverter(), new FlowConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    // Empty lists (they begin empty) and properties that are reckoned from others.
    private static void LeaveOutWhatFollows(JsonTypeInfo type)
    {
        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            var property = type.Properties[index];
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableList<>))
            {
                property.ShouldSerialize = static (_, value) => ((ICollection)value!).Count > 0;
            }
            else if (property.Set is null && property.AssociatedParameter is null)
            {
                type.Properties.RemoveAt(index);
            }
        }
    }

    private sealed class FlowConverter : JsonConverter<WorkflowState>
    {
        public override WorkflowState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => WorkflowState.Read(ref reader);

        public override void Write(Utf8JsonWriter writer, WorkflowState value, JsonSerializerOptions options) => value.Write(writer);
    }
}
