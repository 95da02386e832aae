using System.Globalization;
using Dunning.Rules.Language.Explaining;

namespace Dunning.Rules.Language;

/// <summary>Why an expression came out as it did.</summary>
/// <param name="Expression">The text.</param>
/// <param name="Value">The result.</param>
/// <param name="Operands">The comparisons (or other leaves) that decided, with their values.</param>
public sealed record Explanation(string Expression, object? Value, IReadOnlyList<Operand> Operands)
{
    /// <summary>One sentence: <c>omdat openstaand € 1.240,00 &gt; € 500,00 en klantsegment = 'zakelijk'</c>.</summary>
    /// <param name="culture">Dutch for a sentence in Dutch; any other gives English. It also writes the amounts and days.</param>
    public string ToSentence(CultureInfo culture) => new Sentence(culture).Of(Operands);
}
