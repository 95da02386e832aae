using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Dunning.Workflows.Execution;

/// <summary>The stored form of a path: its root, what waits and the nodes passed; of the run itself and of each that was set aside.</summary>
internal sealed class PathJson
{
    public string? Root { get; private set; }

    public ImmutableArray<Wait> Waits { get; private set; } = [];

    public Named<NodeState> Nodes { get; private set; } = Named<NodeState>.None;

    public static void Write(Utf8JsonWriter writer, string? root, ImmutableArray<Wait> waits, Named<NodeState> nodes)
    {
        // The name is older than jumps are.
        if (root is not null)
        {
            writer.WriteString("trigger"u8, root);
        }

        if (!waits.IsEmpty)
        {
            writer.WriteStartArray("waits"u8);
            foreach (var wait in waits)
            {
                Write(writer, wait);
            }

            writer.WriteEndArray();
        }

        var any = false;
        for (var index = 0; index < nodes.Values.Length; index++)
        {
            if (!nodes.Values[index].IsUntouched)
            {
                if (!any)
                {
                    writer.WriteStartObject("nodes"u8);
                    any = true;
                }

                writer.WritePropertyName(nodes.Names[index]);
                Write(writer, nodes.Values[index]);
            }
        }

        if (any)
        {
            writer.WriteEndObject();
        }
    }

    public static ParkedPath Parked(ref Utf8JsonReader reader)
    {
        var path = new PathJson();
        StateReading.Want(ref reader, JsonTokenType.StartObject);
        while (StateReading.Member(ref reader))
        {
            if (!path.Reads(ref reader))
            {
                reader.Skip();
            }
        }

        return new(path.Root, path.Waits, path.Nodes);
    }

    /// <summary>Reads the member whose name the reader stands on, when it is one of a path's.</summary>
    public bool Reads(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("trigger"u8))
        {
            reader.Read();
            Root = reader.GetString();
        }
        else if (reader.ValueTextEquals("waits"u8))
        {
            var waits = ImmutableArray.CreateBuilder<Wait>(1);
            StateReading.Begin(ref reader, JsonTokenType.StartArray);
            while (StateReading.Item(ref reader))
            {
                waits.Add(Wait(ref reader));
            }

            Waits = waits.DrainToImmutable();
        }
        else if (reader.ValueTextEquals("nodes"u8))
        {
            var names = new List<string>(16);
            var nodes = new List<NodeState>(16);
            StateReading.Begin(ref reader, JsonTokenType.StartObject);
            while (StateReading.Member(ref reader))
            {
                names.Add(reader.GetString()!);
                reader.Read();
                nodes.Add(Node(ref reader));
            }

            Nodes = new([.. names], [.. nodes]);
        }
        else
        {
            return false;
        }

        return true;
    }

    // 2: left twice, run twice, Done. [2,2,1]: skipped the last time. [2,2,2,"NoAnswer"]: left with that outcome; null stands for Done.
    private static void Write(Utf8JsonWriter writer, NodeState node)
    {
        if (node.Outcomes is null && node.Visits == node.Passes && node.Visits == node.Runs)
        {
            writer.WriteNumberValue(node.Visits);
            return;
        }

        writer.WriteStartArray();
        writer.WriteNumberValue(node.Visits);
        writer.WriteNumberValue(node.Passes);
        writer.WriteNumberValue(node.Runs);
        if (node.Outcomes is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            foreach (var outcome in node.Outcomes)
            {
                writer.WriteStringValue(outcome);
            }
        }

        writer.WriteEndArray();
    }

    private static NodeState Node(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            var count = reader.GetInt32();
            return new(count, count, count, null);
        }

        StateReading.Want(ref reader, JsonTokenType.StartArray);
        var node = new NodeState(Next(ref reader), Next(ref reader), Next(ref reader), []);
        List<string>? outcomes = null;
        while (StateReading.Item(ref reader))
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                node.Outcomes = null;
            }
            else
            {
                (outcomes ??= new(1)).Add(reader.GetString()!);
            }
        }

        return outcomes is null ? node : node with { Outcomes = outcomes };
    }

    private static int Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    private static void Write(Utf8JsonWriter writer, Wait wait)
    {
        writer.WriteStartObject();
        writer.WriteString("at"u8, wait.ActivityId);
        writer.WriteNumber("run"u8, wait.Occurrence);
        if (wait.OverLoop)
        {
            writer.WriteBoolean("loop"u8, true);
        }

        if (wait.Made != wait.Bookmarks.Length)
        {
            writer.WriteNumber("made"u8, wait.Made);
        }

        if (wait.Memory is not null)
        {
            writer.WriteString("memory"u8, wait.Memory);
        }

        writer.WriteStartArray("for"u8);
        foreach (var bookmark in wait.Bookmarks)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(bookmark.Kind);
            writer.WriteStringValue(bookmark.Key);
            writer.WriteStringValue(bookmark.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static Wait Wait(ref Utf8JsonReader reader)
    {
        string? at = null, memory = null;
        int? run = null, made = null;
        var loop = false;
        List<(string Kind, string? Key, DateOnly? Due)>? bookmarks = null;
        StateReading.Want(ref reader, JsonTokenType.StartObject);
        while (StateReading.Member(ref reader))
        {
            if (reader.ValueTextEquals("at"u8))
            {
                reader.Read();
                at = reader.GetString();
            }
            else if (reader.ValueTextEquals("run"u8))
            {
                run = Next(ref reader);
            }
            else if (reader.ValueTextEquals("loop"u8))
            {
                reader.Read();
                loop = reader.GetBoolean();
            }
            else if (reader.ValueTextEquals("made"u8))
            {
                made = Next(ref reader);
            }
            else if (reader.ValueTextEquals("memory"u8))
            {
                reader.Read();
                memory = reader.GetString();
            }
            else if (reader.ValueTextEquals("for"u8))
            {
                bookmarks = Bookmarks(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        if (at is null || run is not { } occurrence || bookmarks is null)
        {
            throw new JsonException("something waits, but it is not said what or for what");
        }

        var count = made ?? bookmarks.Count;
        var first = count - bookmarks.Count + 1;
        var named = ImmutableArray.CreateBuilder<Bookmark>(bookmarks.Count);
        foreach (var (kind, key, due) in bookmarks)
        {
            named.Add(new(Execution.Wait.BookmarkId(at, occurrence, first + named.Count), at, occurrence, kind, key, due));
        }

        return new(at, occurrence, loop, count, memory, named.MoveToImmutable());
    }

    private static List<(string Kind, string? Key, DateOnly? Due)> Bookmarks(ref Utf8JsonReader reader)
    {
        var bookmarks = new List<(string, string?, DateOnly?)>(1);
        StateReading.Begin(ref reader, JsonTokenType.StartArray);
        while (StateReading.Item(ref reader))
        {
            StateReading.Want(ref reader, JsonTokenType.StartArray);
            reader.Read();
            var kind = reader.GetString() ?? throw new JsonException("a bookmark is of no kind");
            reader.Read();
            var key = reader.GetString();
            reader.Read();
            bookmarks.Add((kind, key, reader.GetString() is { } due ? DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null));
            reader.Read();
            StateReading.Want(ref reader, JsonTokenType.EndArray);
        }

        return bookmarks;
    }
}
