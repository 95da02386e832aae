using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dunning.Cases.Dossiers;

namespace Dunning.Operations.Dossiers;

/// <summary>
/// The chain of a case as a file, a line an event: its place, day and hash, the salt of its personal texts or what is left of them, and the event itself,
/// byte for byte as it was hashed.
/// </summary>
public static class EventLines
{
    public const string Path = "gebeurtenissen.jsonl";

    public static byte[] Write(IEnumerable<ChainedEvent> events)
    {
        var file = new ArrayBufferWriter<byte>();
        foreach (var link in events)
        {
            file.Write(Line(link));
            file.Write("\n"u8);
        }

        return file.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">A line is not as <see cref="Write"/> writes it.</exception>
    public static IReadOnlyList<ChainedEvent> Read(ReadOnlyMemory<byte> file)
    {
        var events = new List<ChainedEvent>();
        for (var rest = file; !rest.IsEmpty;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            var link = Link(line);
            if (end < 0 || !line.Span.SequenceEqual(Line(link)))
            {
                throw new JsonException($"Line {(events.Count + 1).ToString(CultureInfo.InvariantCulture)} is not written as this program writes it.");
            }

            events.Add(link);
            rest = rest[(end + 1)..];
        }

        return events;
    }

    private static byte[] Line(ChainedEvent link)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $$"""{"seq":{{link.Seq}},"day":"{{link.Day:yyyy-MM-dd}}","hash":"{{Convert.ToHexStringLower(link.Hash)}}",""");
        if (link.Salt is { } salt)
        {
            line.Append(CultureInfo.InvariantCulture, $"\"salt\":\"{Convert.ToHexStringLower(salt)}\",");
        }

        if (link.Commitment is { } commitment)
        {
            line.Append(CultureInfo.InvariantCulture, $"\"texts\":\"{Convert.ToHexStringLower(commitment)}\",");
        }

        return Encoding.UTF8.GetBytes(line.Append("\"event\":").Append(link.Document).Append('}').ToString());
    }

    private static ChainedEvent Link(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 64 });
            var root = document.RootElement;
            return new ChainedEvent(
                root.GetProperty("seq").GetInt64(), DateOnly.ParseExact(root.GetProperty("day").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                root.GetProperty("event").GetRawText(), Hash(root, "salt"), Hash(root, "texts"), Hash(root, "hash") ?? []);
        }
        catch (Exception wrong) when (wrong is FormatException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new JsonException("A line is no event: " + wrong.Message, wrong);
        }
    }

    private static byte[]? Hash(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) ? Convert.FromHexString(value.GetString() ?? throw new FormatException(name + " is null.")) : null;
}
