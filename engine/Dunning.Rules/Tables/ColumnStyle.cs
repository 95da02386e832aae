namespace Dunning.Rules.Tables;

/// <summary>How the rules write what a column says, so that a changed cell is written the same way.</summary>
/// <param name="IsDecimal">Numbers carry an <c>m</c>.</param>
/// <param name="IsDouble">Numbers with a fraction carry none.</param>
/// <param name="IsSpelledOut">Flags are compared: <c>x == true</c>.</param>
internal sealed record ColumnStyle(bool IsDecimal, bool IsDouble, bool IsSpelledOut)
{
    public static ColumnStyle Usual { get; } = new(false, false, false);

    public static ColumnStyle Of(IEnumerable<Conjunct> conjuncts)
    {
        var texts = conjuncts.Select(conjunct => conjunct.Text.TrimEnd()).ToList();
        return new(
            texts.Exists(text => text.Length > 1 && text[^1] is 'm' or 'M' && char.IsDigit(text[^2])),
            texts.Exists(text => CellText.EndsInFraction(text)),
            texts.Exists(text => text.EndsWith("== true", StringComparison.Ordinal) || text.EndsWith("== false", StringComparison.Ordinal)));
    }
}
