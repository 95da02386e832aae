using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Core.Amounts;

namespace Dunning.Core.Questions;

// What a question says, by name and type; what is missing or of another type is refused with its name.
internal readonly struct QuestionInput
{
    private readonly JsonElement question;

    public QuestionInput(JsonElement question) =>
        this.question = question.ValueKind == JsonValueKind.Object ? question : throw new FormatException("A question is a JSON object.");

    public JsonNode? Id => question.TryGetProperty("id", out var id) ? JsonSerializer.SerializeToNode(id) : null;

    public bool Has(string name) => Optional(name) is not null;

    public string Text(string name) => TextOrNull(name) ?? throw Missing(name);

    public string? TextOrNull(string name) => Optional(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { } other => throw Wrong(name, "a text", other),
    };

    public decimal Decimal(string name) => DecimalOrNull(name) ?? throw Missing(name);

    public decimal? DecimalOrNull(string name) => Optional(name) is { } value ? Decimal(name, value) : null;

    public Money Euro(string name) => Money.Euro(Decimal(name));

    public int Integer(string name) => IntegerOrNull(name) ?? throw Missing(name);

    public int? IntegerOrNull(string name)
    {
        var text = TextOrNull(name);
        return text is null ? null
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw new FormatException($"\"{name}\" must be a whole number, not \"{text}\".");
    }

    public DateOnly Day(string name) => DayOrNull(name) ?? throw Missing(name);

    public DateOnly? DayOrNull(string name)
    {
        var text = TextOrNull(name);
        return text is null ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new FormatException($"\"{name}\" must be a day such as 2026-11-21, not \"{text}\".");
    }

    public (DateOnly Day, TimeOnly Time) Moment(string name)
    {
        var text = Text(name);
        var parts = text.Split('T');
        return parts.Length == 2
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && TimeOnly.TryParseExact(parts[1], ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (day, time)
            : throw new FormatException($"\"{name}\" must be a moment such as 2026-11-21T10:00, not \"{text}\".");
    }

    public T Choice<T>(string name, params (string Word, T Value)[] choices)
    {
        var word = Text(name);
        foreach (var choice in choices)
        {
            if (string.Equals(choice.Word, word, StringComparison.Ordinal))
            {
                return choice.Value;
            }
        }

        throw new FormatException($"\"{name}\" must be one of {string.Join(", ", choices.Select(choice => choice.Word))}, not \"{word}\".");
    }

    public IReadOnlyList<Money> Euros(string name) => [.. Array(name).Select(value => Money.Euro(Decimal(name, value)))];

    public IReadOnlyList<QuestionInput> Objects(string name) => [.. Array(name).Select(value => new QuestionInput(value))];

    private JsonElement.ArrayEnumerator Array(string name) => Optional(name) switch
    {
        null => throw Missing(name),
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        { } other => throw Wrong(name, "an array", other),
    };

    private JsonElement? Optional(string name) =>
        question.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private static decimal Decimal(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.String when decimal.TryParse(value.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong(name, "a decimal such as \"1234.50\"", value),
    };

    private static FormatException Missing(string name) => new($"\"{name}\" is missing.");

    private static FormatException Wrong(string name, string wanted, JsonElement found) => new($"\"{name}\" must be {wanted}, not {found.GetRawText()}.");
}
