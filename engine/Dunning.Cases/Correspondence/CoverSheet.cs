namespace Dunning.Cases.Correspondence;

/// <summary>What the cover sheet of a print file may name. Its template is checked against this record.</summary>
/// <param name="Today">The day of the letters.</param>
/// <param name="Number">Which print file of the day, from 1.</param>
/// <param name="Count">How many letters lie behind it.</param>
/// <param name="Pages">Pages of these letters together.</param>
/// <param name="Letters">The letters, in order.</param>
public sealed record CoverSheet(DateOnly Today, int Number, int Count, int Pages, IReadOnlyList<CoverSheetLine> Letters)
{
    /// <summary>Name of its template, without language.</summary>
    public const string Template = "afdruk-voorblad";
}
