using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dunning.Cases.Traces;

/// <summary>The values of a trace, written when somebody reads them: of the traces of a simulated portfolio nobody reads more than a few.</summary>
/// <param name="values">Values that do not change, by name.</param>
internal sealed class TraceValues((string Name, object? Value)[] values) : IReadOnlyDictionary<string, string>
{
    // Two threads that read first at the same moment write the same.
    private Dictionary<string, string>? written;

    public int Count => Written.Count;

    public IEnumerable<string> Keys => Written.Keys;

    public IEnumerable<string> Values => Written.Values;

    private Dictionary<string, string> Written => written ??= Write();

    public string this[string key] => Written[key];

    public bool ContainsKey(string key) => Written.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => Written.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Written.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, string> Write()
    {
        var texts = new Dictionary<string, string>(values.Length, StringComparer.Ordinal);
        foreach (var (name, value) in values)
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
