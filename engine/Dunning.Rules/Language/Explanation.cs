using System.Globalization;
using Dunning.Rules.Language.Explaining;

namespace Dunning.Rules.Language;

/// <summary>Why an expression came out as it did.</summary>
public sealed class Explanation
{
    private readonly Func<Explanation>? workOut;

    // Two threads that read first at the same moment find the same.
    private Explanation? told;

    /// <param name="expression">The text.</param>
    /// <param name="value">The result.</param>
    /// <param name="operands">The comparisons (or other leaves) that decided, with their values.</param>
    public Explanation(string expression, object? value, IReadOnlyList<Operand> operands)
    {
        Expression = expression;
        Value = value;
        Operands = operands;
    }

    /// <summary>An explanation that is worked out when it is first read: most are made and never read.</summary>
    /// <param name="expression">The text.</param>
    /// <param name="workOut">From values that do not change afterwards.</param>
    public Explanation(string expression, Func<Explanation> workOut)
    {
        Expression = expression;
        this.workOut = workOut;
    }

    /// <summary>The text.</summary>
    public string Expression { get; }

    /// <summary>The result.</summary>
    public object? Value => workOut is null ? field : Told.Value;

    /// <summary>The comparisons (or other leaves) that decided, with their values.</summary>
    public IReadOnlyList<Operand> Operands => workOut is null ? field! : Told.Operands;

    private Explanation Told => told ??= workOut!();

    /// <summary>One sentence: <c>omdat openstaand € 1.240,00 &gt; € 500,00 en klantsegment = 'zakelijk'</c>.</summary>
    /// <param name="culture">Dutch for a sentence in Dutch; any other gives English. It also writes the amounts and days.</param>
    public string ToSentence(CultureInfo culture) => new Sentence(culture).Of(Operands);
}
