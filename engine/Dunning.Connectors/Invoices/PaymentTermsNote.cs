using System.Globalization;
using System.Text.RegularExpressions;

namespace Dunning.Connectors.Invoices;

/// <summary>A due date from a sentence such as "Betaling binnen 30 dagen", but only when it can mean one day.</summary>
internal static partial class PaymentTermsNote
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;
    private const int LongestTerm = 365;

    /// <summary>The one day the note gives; null when it gives none, several, or counts from something the invoice does not tell.</summary>
    public static DateOnly? DueDate(string note, DateOnly issued)
    {
        if (Doubtful().IsMatch(note))
        {
            return null;
        }

        var days = Terms().Matches(note)
            .Select(term => int.TryParse(term.Groups["days"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= LongestTerm
                ? issued.AddDays(count)
                : (DateOnly?)null)
            .Concat(Dates().Matches(note).Select(date => DutchText.Day(date.Value)))
            .Distinct()
            .ToList();
        return days is [{ } only] ? only : null;
    }

    [GeneratedRegex(@"(?<days>[\d.,/-]+)\s*(kalender)?(dagen|dag|days|day)\b", Options)]
    private static partial Regex Terms();

    [GeneratedRegex(@"\b(\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\b", Options)]
    private static partial Regex Dates();

    // Discounts, a count from receipt or delivery, the end of a month, working days, instalments.
    [GeneratedRegex(@"%|ontvangst|receipt|received|levering|delivery|einde|ultimo|end of|\beom\b|maand|month|werkdag|working|business|weken|weeks|termijnen|instal", Options)]
    private static partial Regex Doubtful();
}
