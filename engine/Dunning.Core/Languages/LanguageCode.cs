using System.Globalization;

namespace Dunning.Core.Languages;

/// <summary>Languages as ISO 639-1 codes and as cultures for amounts and days.</summary>
public static class LanguageCode
{
    /// <summary>The culture in which amounts and days are written.</summary>
    public static CultureInfo Culture(this Language language) => language switch
    {
        Language.English => CultureInfo.GetCultureInfo("en-IE"),
        _ => CultureInfo.GetCultureInfo("nl-NL"),
    };

    /// <summary>ISO 639-1: <c>nl</c> or <c>en</c>.</summary>
    public static string Code(this Language language) => language == Language.English ? "en" : "nl";

    /// <summary>The language of a code; Dutch for any other.</summary>
    /// <param name="code">ISO 639-1, any case, with or without a region: <c>en-GB</c>.</param>
    public static Language Parse(string? code) =>
        code is not null && code.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Dutch;
}
