using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dunning.Workflows.Execution;

/// <summary>The stored form of a run. Names are short because there are millions of these.</summary>
internal static class WorkflowStateJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Kept by each thread, and taken while in use: see Traversal.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? spare;

    public static string Write(WorkflowState state)
    {
        var (buffer, writer) = spare ?? Tools();
        spare = null;
        Write(writer, state);
        writer.Flush();
        var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
        writer.Reset();
        spare = (buffer, writer);
        return text;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Tools()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, Plain));
    }

    public static void Write(Utf8JsonWriter writer, WorkflowState state)
    {
        writer.WriteStartObject();
        if (state.SubStatus != WorkflowSubStatus.Suspended)
        {
            writer.WriteString("status"u8, state.SubStatus.ToString());
        }

        PathJson.Write(writer, state.Root, state.Waits, state.Nodes);
        if (!state.Parked.IsEmpty)
        {
            writer.WriteStartArray("parked"u8);
            foreach (var path in state.Parked)
            {
                writer.WriteStartObject();
                PathJson.Write(writer, path.Root, path.Waits, path.Nodes);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        Write(writer, "vars"u8, state.Variables);
        Write(writer, "inputs"u8, state.Inputs);
        if (!state.Incidents.IsEmpty)
        {
            writer.WriteStartArray("incidents"u8);
            foreach (var incident in state.Incidents)
            {
                writer.WriteStartObject();
                writer.WriteString("at"u8, incident.ActivityId);
                writer.WriteString("message"u8, incident.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    public static WorkflowState Read(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
            var state = Read(ref reader);
            return !reader.Read() ? state : throw new JsonException("something follows the state");
        }
        catch (JsonException refusal)
        {
            throw new FormatException("This is not the state of a run: " + refusal.Message, refusal);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public static WorkflowState Read(ref Utf8JsonReader reader)
    {
        try
        {
            return Members(ref reader);
        }
        catch (Exception refusal) when (refusal is JsonException or InvalidOperationException or ArgumentException or OverflowException or FormatException)
        {
            throw new FormatException("This is not the state of a run: " + refusal.Message, refusal);
        }
    }

    private static WorkflowState Members(ref Utf8JsonReader reader)
    {
        StateReading.Begin(ref reader, JsonTokenType.StartObject);
        var subStatus = WorkflowSubStatus.Suspended;
        var path = new PathJson();
        List<ParkedPath>? parked = null;
        List<Incident>? incidents = null;
        var (variables, inputs) = (Named<object?>.None, Named<object?>.None);
        while (StateReading.Member(ref reader))
        {
            if (path.Reads(ref reader))
            {
                continue;
            }

            if (reader.ValueTextEquals("status"u8))
            {
                reader.Read();
                subStatus = Enum.Parse<WorkflowSubStatus>(reader.GetString()!);
            }
            else if (reader.ValueTextEquals("parked"u8))
            {
                StateReading.Begin(ref reader, JsonTokenType.StartArray);
                while (StateReading.Item(ref reader))
                {
                    (parked ??= []).Add(PathJson.Parked(ref reader));
                }
            }
            else if (reader.ValueTextEquals("vars"u8))
            {
                variables = Values(ref reader);
            }
            else if (reader.ValueTextEquals("inputs"u8))
            {
                inputs = Values(ref reader);
            }
            else if (reader.ValueTextEquals("incidents"u8))
            {
                StateReading.Begin(ref reader, JsonTokenType.StartArray);
                while (StateReading.Item(ref reader))
                {
                    (incidents ??= []).Add(Incident(ref reader));
                }
            }
            else
            {
                reader.Skip();
            }
        }

        return new()
        {
            SubStatus = subStatus,
            Root = path.Root,
            Waits = path.Waits,
            Nodes = path.Nodes,
            Parked = [.. parked ?? []],
            Variables = variables,
            Inputs = inputs,
            Incidents = [.. incidents ?? []],
        };
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Named<object?> values)
    {
        var any = false;
        for (var index = 0; index < values.Values.Length; index++)
        {
            if (values.Values[index] != WorkflowState.AtDefault)
            {
                if (!any)
                {
                    writer.WriteStartObject(name);
                    any = true;
                }

                writer.WritePropertyName(values.Names[index]);
                StoredValue.Write(writer, values.Values[index]);
            }
        }

        if (any)
        {
            writer.WriteEndObject();
        }
    }

    private static Named<object?> Values(ref Utf8JsonReader reader)
    {
        StateReading.Begin(ref reader, JsonTokenType.StartObject);
        var names = new List<string>(8);
        var values = new List<object?>(8);
        while (StateReading.Member(ref reader))
        {
            names.Add(reader.GetString()!);
            reader.Read();
            values.Add(StoredValue.Read(ref reader));
        }

        return new([.. names], [.. values]);
    }

    private static Incident Incident(ref Utf8JsonReader reader)
    {
        string? at = null, message = null;
        StateReading.Begin(ref reader, JsonTokenType.StartObject);
        while (StateReading.Member(ref reader))
        {
            if (reader.ValueTextEquals("at"u8))
            {
                reader.Read();
                at = reader.GetString();
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                reader.Read();
                message = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return new(at ?? throw new JsonException("an incident is nowhere"), message ?? throw new JsonException("an incident says nothing"));
    }
}
