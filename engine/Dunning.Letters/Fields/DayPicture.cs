using System.Globalization;
using System.Text;

namespace Dunning.Letters.Fields;

/// <summary>Date formats: .NET's own and Word's <c>\@</c> pictures, with the Dutch letters j (jaar) and u (uur) too.</summary>
internal static class DayPicture
{
    private const string Standard = "dDmMyYfFgGtTsuoOrR";
    private const string Letters = "dMyHhmst";

    /// <summary>The format as .NET writes it, or null when it is not a date format.</summary>
    /// <param name="format">As typed.</param>
    /// <param name="dayOnly">Whether the value has no time of day.</param>
    public static string? Normal(string format, bool dayOnly)
    {
        if (format.Length == 1)
        {
            return Standard.Contains(format[0], StringComparison.Ordinal) && Works(format, dayOnly) ? format : null;
        }

        var normal = new StringBuilder();
        var (quote, any) = ('\0', false);
        foreach (var c in format.Replace("AM/PM", "tt", StringComparison.OrdinalIgnoreCase))
        {
            if (quote != '\0' || c is '\'' or '"')
            {
                quote = quote == '\0' ? c : quote == c ? '\0' : quote;
                normal.Append(c);
                continue;
            }

            var letter = c switch
            {
                'j' or 'J' or 'Y' => 'y',
                'D' => 'd',
                'u' or 'U' => 'H',
                _ => c,
            };
            if (char.IsLetter(letter) && !Letters.Contains(letter, StringComparison.Ordinal))
            {
                return null;
            }

            any |= char.IsLetter(letter);
            normal.Append(letter);
        }

        // A lone letter would be one of .NET's named formats.
        var result = normal.Length == 1 ? "%" + normal : normal.ToString();
        return any && quote == '\0' && Works(result, dayOnly) ? result : null;
    }

    private static bool Works(string format, bool dayOnly)
    {
        try
        {
            var sample = new DateOnly(2026, 3, 14);
            var text = dayOnly
                ? sample.ToString(format, CultureInfo.InvariantCulture)
                : sample.ToDateTime(default).ToString(format, CultureInfo.InvariantCulture);
            return text.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
