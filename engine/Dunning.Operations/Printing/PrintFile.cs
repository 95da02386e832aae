namespace Dunning.Operations.Printing;

/// <summary>Letters bound into one PDF behind a cover sheet, to be printed at once.</summary>
/// <param name="Day">The day of the letters.</param>
/// <param name="Number">Which file of the day, from 1.</param>
/// <param name="Pages">Pages, with the cover sheet and without empty ones.</param>
/// <param name="Letters">Names of the letters, in the order in which they lie in it.</param>
public sealed record PrintFile(DateOnly Day, int Number, int Pages, IReadOnlyList<string> Letters)
{
    /// <summary>File name: <c>2026-03-05_1.pdf</c>.</summary>
    public string Name => FormattableString.Invariant($"{Day:yyyy-MM-dd}_{Number}.pdf");
}
