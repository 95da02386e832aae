using System.Buffers;

namespace Dunning.Operations.Reports;

/// <summary>Texts in the cells of a table for spreadsheets: none becomes a formula, none becomes two cells.</summary>
public static class CsvCell
{
    /// <summary>
    /// Whether a spreadsheet would take these words for a formula: they begin with a sign that opens one, also a wide one, or with a blank that it passes over.
    /// </summary>
    public static bool LooksLikeFormula(string words) => words is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20';

    /// <summary>The words as they stand in a cell: an apostrophe before what looks like a formula, in quotes when they have a sign that parts cells.</summary>
    /// <param name="words">The text.</param>
    /// <param name="apart">The signs that want quotes; the quote itself among them.</param>
    public static string Of(string words, SearchValues<char> apart)
    {
        var plain = LooksLikeFormula(words) ? "'" + words : words;
        return plain.AsSpan().ContainsAny(apart) ? "\"" + plain.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : plain;
    }
}
