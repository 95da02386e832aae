using System.Text.Json;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Simulation;

/// <summary>What a person reported, read from an event. Of all that is recorded there is most of this, so what it usually says is read by hand.</summary>
internal static class RecordedResult
{
    /// <param name="reader">Before the value; afterwards at its end.</param>
    public static TaskResult Read(ref Utf8JsonReader reader)
    {
        var whole = reader;
        string? outcome = null, by = null, with = null, note = null;
        DateOnly? day = null;
        decimal? amount = null;
        for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            if (reader.ValueTextEquals("outcome"u8))
            {
                outcome = Text(ref reader);
            }
            else if (reader.ValueTextEquals("by"u8))
            {
                by = Text(ref reader);
            }
            else if (reader.ValueTextEquals("spokenWith"u8))
            {
                with = Text(ref reader);
            }
            else if (reader.ValueTextEquals("note"u8))
            {
                note = Text(ref reader);
            }
            else if (reader.ValueTextEquals("day"u8))
            {
                day = Text(ref reader) is { } text ? Day.Read(text) : null;
            }
            else if (reader.ValueTextEquals("amount"u8))
            {
                reader.Read();
                amount = reader.GetDecimal();
            }
            else
            {
                reader = whole;
                return JsonSerializer.Deserialize<TaskResult>(ref reader, CaseJson.Options) ?? throw new JsonException("The event of an ended task has no result.");
            }
        }

        return new TaskResult(outcome!, by!, with, day, amount, note);
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }
}
