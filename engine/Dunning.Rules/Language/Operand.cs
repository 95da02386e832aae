namespace Dunning.Rules.Language;

/// <summary>One part of an explanation: a comparison with both values, or a flag.</summary>
/// <param name="Text">As written: <c>invoice.OpenAmount &gt; 500m</c>.</param>
/// <param name="Left">Value of the left side; the value itself for a flag.</param>
/// <param name="Operator">Comparison; null for a flag.</param>
/// <param name="Right">Value of the right side; null for a flag.</param>
/// <param name="Holds">Whether this part was true.</param>
public sealed record Operand(string Text, object? Left, string? Operator, object? Right, bool Holds);
