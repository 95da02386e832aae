using System.Globalization;
using System.Text;

namespace Dunning.Letters.Fields;

/// <summary>Number formats: .NET's own (<c>C</c>, <c>N2</c>, <c>#,##0.00</c>) and Word's <c>\#</c> pictures in Dutch or English writing.</summary>
internal static class NumberPicture
{
    /// <summary>Whether a format after a colon is one for numbers.</summary>
    public static bool IsFormat(string format) => IsStandard(format) || IsCustom(format);

    /// <summary>Word's picture as a .NET format, or null when it is not one.</summary>
    public static string? FromWord(string picture)
    {
        var sections = picture.Split(';');
        return sections.Length <= 3 && sections[0].AsSpan().ContainsAny("0#x") ? string.Join(';', sections.Select(Section)) : null;
    }

    private static string Section(string picture)
    {
        var first = picture.AsSpan().IndexOfAny("0#x");
        if (first < 0)
        {
            return Quoted(picture);
        }

        var last = picture.AsSpan().LastIndexOfAny("0#x");
        var digits = picture[first..(last + 1)];
        var point = DecimalPoint(digits);
        var whole = point < 0 ? digits : digits[..point];
        var format = new StringBuilder(Quoted(picture[..first]));
        format.Append(whole.AsSpan().ContainsAny(".,") ? "#," : "").Append(Places(whole));
        if (point >= 0)
        {
            format.Append('.').Append(Places(digits[(point + 1)..]));
        }

        return format.Append(Quoted(picture[(last + 1)..])).ToString();
    }

    // With both signs the last one is the decimal sign; a single one before exactly three places ("#.##0") groups thousands.
    private static int DecimalPoint(string digits)
    {
        var last = digits.AsSpan().LastIndexOfAny(".,");
        var alone = last >= 0 && digits.AsSpan(0, last).IndexOfAny(".,") < 0;
        var repeated = last >= 0 && digits.IndexOf(digits[last], StringComparison.Ordinal) != last;
        return last < 0 || repeated || (alone && digits[last..] is ".##0" or ",##0" or ".000" or ",000" && digits[0] == '#') ? -1 : last;
    }

    private static string Places(string digits) => digits.Replace('x', '#').Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);

    // A sign stays with its number: spaces beside it do not break.
    private static string Quoted(string text)
    {
        var plain = text.Replace("'", "", StringComparison.Ordinal).Replace(' ', '\u00A0').Replace("\"", "", StringComparison.Ordinal);
        return plain.Length == 0 ? "" : "\"" + plain + "\"";
    }

    /// <summary>Whether .NET can write a number with it.</summary>
    public static bool Works(string format)
    {
        try
        {
            return (1234.5m).ToString(format, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsStandard(string format) =>
        format.Length is 1 or 2 or 3 && "CNFPGcnfpg".Contains(format[0], StringComparison.Ordinal) && format.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsCustom(string format)
    {
        var (quote, any) = ('\0', false);
        foreach (var c in format)
        {
            if (quote != '\0' || c is '\'' or '"')
            {
                quote = quote == '\0' ? c : quote == c ? '\0' : quote;
            }
            else if (!"0#.,;%+-() €$£\u00A0".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }

            any |= quote == '\0' && c is '0' or '#';
        }

        return any && quote == '\0';
    }
}
