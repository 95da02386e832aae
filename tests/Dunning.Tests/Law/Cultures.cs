using System.Globalization;
using Xunit;

namespace Dunning.Tests.Law;

/// <summary>Cultures in which the law must say the same: other letter cases, other digits, other calendars.</summary>
internal static class Cultures
{
    public static TheoryData<string> All { get; } = ["", "nl-NL", "tr-TR", "ar-SA", "th-TH", "fa-IR"];

    public static void Use(string name)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
    }
}
