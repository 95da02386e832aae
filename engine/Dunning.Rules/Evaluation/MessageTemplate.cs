using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Rules.Evaluation;

/// <summary>An ErrorMessage with its placeholders: <c>open: $(invoice.OpenAmount)</c>. What is unknown or missing stays as written.</summary>
internal sealed class MessageTemplate
{
    private readonly string text;
    private readonly List<(int Start, int End, Func<object?[], object?> Read, bool IsPath)> places = [];

    private MessageTemplate(string text) => this.text = text;

    public static MessageTemplate Parse(string text, Vocabulary vocabulary)
    {
        var template = new MessageTemplate(text);
        for (var start = text.IndexOf("$(", StringComparison.Ordinal); start >= 0; start = text.IndexOf("$(", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf(')', start);
            if (end > start && Reader(text[(start + 2)..end].Split('.'), vocabulary) is { } read)
            {
                template.places.Add((start, end + 1, read, text[start..end].Contains('.', StringComparison.Ordinal)));
            }
        }

        return template;
    }

    public string Write(object?[] frame)
    {
        if (places.Count == 0)
        {
            return text;
        }

        if (places is [var only])
        {
            return string.Concat(text.AsSpan(0, only.Start), Value(only.Read(frame), only.IsPath) ?? text.AsSpan(only.Start, only.End - only.Start), text.AsSpan(only.End));
        }

        var result = new StringBuilder();
        var at = 0;
        foreach (var (start, end, read, isPath) in places)
        {
            result.Append(text, at, start - at).Append(Value(read(frame), isPath) ?? text[start..end]);
            at = end;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    // As RulesEngine writes them: a bare name as JSON, so with quotes; the end of a path without.
    private static string? Value(object? value, bool isPath) => value switch
    {
        string text when isPath => text,
        int or long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        DateOnly day when isPath => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => AsJson(value, isPath),
    };

    private static string? AsJson(object? value, bool isPath) => JsonValues.Write(value) switch
    {
        null => null,
        { } node when isPath => node is JsonValue ? Scalar(node) : node.ToString(),
        { } node => node.ToJsonString(),
    };

    private static string Scalar(JsonNode node) =>
        node.GetValueKind() == System.Text.Json.JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

    private static Func<object?[], object?>? Reader(string[] names, Vocabulary vocabulary)
    {
        if (vocabulary.IndexOf(names[0]) is var index && index < 0)
        {
            return null;
        }

        var slot = vocabulary.SlotAt(index);
        var shape = vocabulary.Inputs[index].Shape;
        var fields = new List<Field>();
        foreach (var name in names.Skip(1))
        {
            if (shape is not RecordShape record || record.Named(name, ignoreCase: false) is not [var field])
            {
                return null;
            }

            fields.Add(field);
            shape = field.Shape;
        }

        return frame =>
        {
            var value = frame[slot];
            foreach (var field in fields)
            {
                value = value is null ? null : field.Get(value);
            }

            return value;
        };
    }
}
