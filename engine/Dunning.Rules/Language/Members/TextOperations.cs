using System.Globalization;

namespace Dunning.Rules.Language.Members;

/// <summary>Text for expressions: never the machine's culture, and never longer than a bound, whatever an expression asks for.</summary>
internal static class TextOperations
{
    public const int LongestText = 1 << 14;
    public const int WidestPad = 1000;

    public static string Of<T>(T value) => value switch
    {
        null => "",
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static string Join(string? left, string? right) => Budget.Read((left?.Length ?? 0L) + (right?.Length ?? 0L) > LongestText ? throw TooLong() : string.Concat(left, right));

    public static string JoinAll(string separator, IEnumerable<object?> items)
    {
        var result = "";
        var first = true;
        foreach (var item in items)
        {
            result = first ? Of(item) : Join(Join(result, separator), Of(item));
            first = false;
        }

        return result;
    }

    public static string Replace(string text, string old, string with)
    {
        var growth = old.Length == 0 ? 1 : with.Length / old.Length + 1;
        return (long)text.Length * growth > LongestText && Grown(text, old, with) > LongestText
            ? throw TooLong()
            : Budget.Read(text.Replace(old, with, StringComparison.Ordinal));
    }

    public static string Insert(string text, int at, string part) => Join(Join(text[..at], part), text[at..]);

    public static string PadLeft(string text, int width, char with) => text.PadLeft(Width(width), with);

    public static string PadRight(string text, int width, char with) => text.PadRight(Width(width), with);

    public static int Compare(string? left, string? right) => CultureInfo.InvariantCulture.CompareInfo.Compare(Paid(left), Paid(right));

    public static int Compare(string? left, string? right, bool ignoreCase) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(Paid(left), Paid(right), ignoreCase ? CompareOptions.IgnoreCase : CompareOptions.None);

    public static int Compare(string? left, string? right, StringComparison how) => string.Compare(Paid(left), Paid(right), How(how));

    public static bool Equal(string? left, string? right, StringComparison how) => string.Equals(Paid(left), Paid(right), How(how));

    /// <summary>The machine's culture has no say: what asks for it gets the invariant one.</summary>
    public static StringComparison How(StringComparison how) => how switch
    {
        StringComparison.CurrentCulture => StringComparison.InvariantCulture,
        StringComparison.CurrentCultureIgnoreCase => StringComparison.InvariantCultureIgnoreCase,
        _ => how,
    };

    public static string Format(string format, params object?[] values)
    {
        Check(format);
        return Bounded(string.Format(CultureInfo.InvariantCulture, format, values));
    }

    public static string Formatted(IFormattable value, string? format)
    {
        Check(format);
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    // "{0,500000000}" and "D500000000" ask for half a gigabyte of spaces or zeros.
    private static void Check(string? format)
    {
        var digits = 0;
        foreach (var c in format ?? "")
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits > 3 && c != '0')
            {
                throw new ArgumentException("a format with more than three digits in a row is not allowed");
            }
        }
    }

    private static int Width(int width) =>
        width <= WidestPad ? width : throw new ArgumentException("padding goes to " + WidestPad.ToString(CultureInfo.InvariantCulture) + " characters at most");

    private static long Grown(string text, string old, string with)
    {
        var count = 0;
        for (var at = text.IndexOf(old, StringComparison.Ordinal); at >= 0; at = text.IndexOf(old, at + old.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return text.Length + (long)count * (with.Length - old.Length);
    }

    private static string? Paid(string? text) => text is null ? null : Budget.Read(text);

    private static string Bounded(string text) => text.Length > LongestText ? throw TooLong() : Budget.Read(text);

    private static InvalidOperationException TooLong() => new("a text grew beyond sixteen thousand characters");
}
