using System.Globalization;

namespace Dunning.Rules.Language;

/// <summary>Why an expression came out as it did.</summary>
/// <param name="Expression">The text.</param>
/// <param name="Value">The result.</param>
/// <param name="Operands">The comparisons (or other leaves) that decided, with their values.</param>
public sealed record Explanation(string Expression, object? Value, IReadOnlyList<Operand> Operands)
{
    /// <summary>One sentence: <c>omdat openstaand € 1.240,00 &gt; € 500,00 en klantsegment = 'zakelijk'</c>.</summary>
    public string ToSentence(CultureInfo culture) => throw new NotImplementedException();
}
