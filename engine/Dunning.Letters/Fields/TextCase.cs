using System.Globalization;

namespace Dunning.Letters.Fields;

/// <summary>Capitals for a value.</summary>
internal enum TextCase
{
    AsIs,
    Upper,
    Lower,
    Title,
    First,
}

/// <summary>Names and workings of <see cref="TextCase"/>.</summary>
internal static class TextCases
{
    public static TextCase? Parse(string name) => name.ToUpperInvariant() switch
    {
        "UPPER" => TextCase.Upper,
        "LOWER" => TextCase.Lower,
        "TITLE" or "CAPS" => TextCase.Title,
        "FIRST" or "FIRSTCAP" => TextCase.First,
        _ => null,
    };

    public static string Apply(this TextCase letters, string text, CultureInfo culture) => letters switch
    {
        TextCase.Upper => text.ToUpper(culture),
        TextCase.Lower => text.ToLower(culture),
        TextCase.Title => culture.TextInfo.ToTitleCase(text),
        TextCase.First when text.Length > 0 => string.Concat(char.ToUpper(text[0], culture).ToString(), text.AsSpan(1)),
        _ => text,
    };
}
