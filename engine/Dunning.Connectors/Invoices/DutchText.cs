using System.Globalization;
using System.Text;
using Dunning.Connectors.Files;

namespace Dunning.Connectors.Invoices;

/// <summary>Days and amounts as people and packages write them in the Netherlands: day first, comma or point.</summary>
internal static class DutchText
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly string[] NumericDays = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyyMMdd", "yyyy/MM/dd"];
    private static readonly string[] NamedDays = ["d MMMM yyyy", "d MMM yyyy"];

    /// <summary>The day; null when it is not one, or lies outside living memory.</summary>
    public static DateOnly? Day(string text)
    {
        var read = DateOnly.TryParseExact(text, NumericDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(text, NamedDays, Dutch, DateTimeStyles.None, out day)
            || DateOnly.TryParseExact(text, NamedDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        return read && day.Year is >= 1980 and <= 2100 ? day : null;
    }

    /// <summary>The mark that must be the decimal one in this amount; null when the amount leaves it open (1.234, 100).</summary>
    public static char? DecimalMark(string text)
    {
        var digits = Digits(text);
        var last = digits.LastIndexOfAny(['.', ',']);
        if (last < 0)
        {
            return null;
        }

        var mark = digits[last];
        var other = mark == '.' ? ',' : '.';
        if (digits.Contains(other, StringComparison.Ordinal))
        {
            return mark;
        }

        return digits.IndexOf(mark, StringComparison.Ordinal) != last ? other : digits.Length - last - 1 is 1 or 2 ? mark : null;
    }

    /// <summary>The amount, read with the given decimal mark; null when it is not an amount in whole cents.</summary>
    public static decimal? Amount(string text, char decimalMark)
    {
        var digits = Digits(text);
        var group = decimalMark == '.' ? ',' : '.';
        var point = digits.IndexOf(decimalMark, StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        if (!IsGrouped(whole.TrimStart('-', '+'), group))
        {
            return null;
        }

        return XmlValue.Amount(whole.Replace(group.ToString(), "", StringComparison.Ordinal) + (point < 0 ? "" : "." + digits[(point + 1)..]));
    }

    // Groups of three, all or none: 1.234.567 and 1234567, not 12.34.
    private static bool IsGrouped(string whole, char group)
    {
        var parts = whole.Split(group);
        return parts.Length == 1 || (parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(part => part.Length == 3));
    }

    // Without currency sign, code, spaces and the dash for no cents (€ 250,-); a trailing minus, as some packages print it, moves to the front.
    private static string Digits(string text)
    {
        var digits = new StringBuilder();
        foreach (var character in text.Replace("EUR", "", StringComparison.OrdinalIgnoreCase))
        {
            if (!char.IsWhiteSpace(character) && character != '€')
            {
                digits.Append(character == '−' ? '-' : character);
            }
        }

        var compact = digits.Replace(",--", "").Replace(",-", "").ToString();
        return compact is [_, .., '-'] ? "-" + compact[..^1] : compact;
    }
}
