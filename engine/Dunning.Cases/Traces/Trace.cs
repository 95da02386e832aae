using System.Globalization;

namespace Dunning.Cases.Traces;

/// <summary>Why something was done or not done: a code with its values. <see cref="TraceText"/> makes a sentence of it.</summary>
public sealed record Trace
{
    private readonly (string Name, object? Value)[] given = [];

    // Two threads that read first at the same moment write the same.
    private IReadOnlyDictionary<string, string>? written;

    /// <param name="code">Name of the sentence.</param>
    /// <param name="values">The values in the sentence, written invariantly.</param>
    public Trace(string code, IReadOnlyDictionary<string, string> values)
    {
        Code = code;
        written = values;
    }

    private Trace(string code, (string Name, object? Value)[] given)
    {
        Code = code;
        this.given = given;
    }

    /// <summary>Name of the sentence: <c>message.planned</c>.</summary>
    public string Code { get; }

    /// <summary>The values in the sentence, written invariantly: amounts <c>12.50</c>, days <c>2026-03-14</c>.</summary>
    /// <remarks>Written when somebody reads them: of the traces of a simulated portfolio nobody reads more than a few.</remarks>
    public IReadOnlyDictionary<string, string> Values => written ??= Write();

    /// <summary>A trace from pairs of name and value; days and amounts are written invariantly. Neither list nor values may change afterwards.</summary>
    public static Trace Of(string code, params (string Name, object? Value)[] values) => new(code, values);

    /// <inheritdoc/>
    public bool Equals(Trace? other) =>
        other is not null && Code == other.Code && Values.Count == other.Values.Count
        && Values.All(pair => other.Values.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    private Dictionary<string, string> Write()
    {
        var texts = new Dictionary<string, string>(given.Length, StringComparer.Ordinal);
        foreach (var (name, value) in given)
        {
            texts[name] = value switch
            {
                null => "",
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            };
        }

        return texts;
    }
}
