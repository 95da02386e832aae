using System.Globalization;
using System.Text.RegularExpressions;

namespace Dunning.Web.Site;

/// <summary>Reads what people type in forms.</summary>
public static partial class Entered
{
    /// <summary>
    /// An amount as people write it: <c>1.234,50</c>, <c>1,234.50</c>, <c>1234,5</c>, <c>€ 1.234</c>; null when it is not one. A separator before three
    /// digits parts thousands, before one or two it parts the cents, so that no way of writing is taken for another.
    /// </summary>
    public static decimal? Amount(string? text)
    {
        var match = AmountPattern().Match((text ?? "").Replace("€", "", StringComparison.Ordinal).Trim());
        if (!match.Success)
        {
            return null;
        }

        var whole = match.Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(match.Groups["sign"].Value + whole + "." + (match.Groups["cents"] is { Success: true } cents ? cents.Value : "0"), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;
    }

    /// <summary>A day from a date field; null when it is not one.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A line of text without blanks around it; null when nothing is left.</summary>
    public static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^(?<sign>-?)(?<whole>[0-9]{1,9}|[0-9]{1,3}(?:\.[0-9]{3}){1,3}(?!\.)|[0-9]{1,3}(?:,[0-9]{3}){1,3}(?!,))(?:[.,](?<cents>[0-9]{1,2}))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AmountPattern();
}
