namespace Dunning.Cases.Traces;

/// <summary>Why something was done or not done: a code with its values. <see cref="TraceText"/> makes a sentence of it.</summary>
/// <param name="Code">Name of the sentence: <c>message.planned</c>.</param>
/// <param name="Values">The values in the sentence, written invariantly: amounts <c>12.50</c>, days <c>2026-03-14</c>.</param>
public sealed record Trace(string Code, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>A trace from pairs of name and value; days and amounts are written invariantly. The values may not change afterwards: they are written when they are read.</summary>
    public static Trace Of(string code, params ReadOnlySpan<(string Name, object? Value)> values) => new(code, new TraceValues(values.ToArray()));

    /// <inheritdoc/>
    public bool Equals(Trace? other) =>
        other is not null && Code == other.Code && Values.Count == other.Values.Count
        && Values.All(pair => other.Values.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
