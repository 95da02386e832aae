namespace Dunning.Rules.Language;

/// <summary>One part of an explanation: a comparison with both values, or a flag.</summary>
/// <param name="Text">As written: <c>invoice.OpenAmount &gt; 500m</c>.</param>
/// <param name="Left">Value of the left side; the value itself for a flag.</param>
/// <param name="Operator">Comparison; null for a flag.</param>
/// <param name="Right">Value of the right side; null for a flag.</param>
/// <param name="Holds">Whether this part was true.</param>
public sealed record Operand(string Text, object? Left, string? Operator, object? Right, bool Holds)
{
    /// <summary>What the left side is called: its description, its first other name, or as written.</summary>
    public string Label { get; init; } = Text;

    /// <summary>What the left side is called in English; null when it is called the same.</summary>
    public string? EnglishLabel { get; init; }

    /// <summary>What the right side is called; null for a literal.</summary>
    public string? RightLabel { get; init; }

    /// <summary>What the right side is called in English; null when it is called the same.</summary>
    public string? EnglishRightLabel { get; init; }

    /// <summary>The whole part as a clause in Dutch, values included; null when it is made of label, values and operator.</summary>
    public string? Clause { get; init; }

    /// <summary>The same in English.</summary>
    public string? EnglishClause { get; init; }

    /// <summary>How the values are written, as a .NET format; null for the usual way.</summary>
    public string? Format { get; init; }

    /// <summary>Whether it is a value that was read, and not a condition.</summary>
    public bool IsValue { get; init; }
}
