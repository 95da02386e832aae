using System.Collections.Frozen;

namespace Dunning.Core.Identifiers;

/// <summary>VAT identification numbers (btw-id).</summary>
/// <remarks>Only form and check digits are judged; whether a number is in use, VIES alone says.</remarks>
public static class VatId
{
    private static readonly FrozenSet<string> OtherCountries = new[]
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "PL", "PT",
        "RO", "SE", "SI", "SK", "XI",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it can be a VAT id: a Dutch one with right check digits, or one in the form of another member state.</summary>
    /// <param name="value">With or without spaces, dots and dashes, any case.</param>
    public static bool IsValid(string? value)
    {
        var id = Compact.Of(value);
        return id.StartsWith("NL", StringComparison.Ordinal)
            ? IsDutch(id)
            : id.Length is >= 4 and <= 14 && OtherCountries.Contains(id[..2]) && id[2..].All(char.IsAsciiLetterOrDigit) && id.Any(char.IsAsciiDigit);
    }

    /// <summary>Whether it can be a Dutch VAT id (btw-id): the RSIN inside passes the eleven test, or, for sole traders since 2020, the whole passes MOD 97-10.</summary>
    /// <param name="value">With or without spaces, dots and dashes, any case.</param>
    public static bool IsDutchValid(string? value) => IsDutch(Compact.Of(value));

    private static bool IsDutch(string id) =>
        id.Length == 14
        && id.StartsWith("NL", StringComparison.Ordinal)
        && Compact.IsDigits(id[2..11], 9) && id[11] == 'B' && Compact.IsDigits(id[12..], 2) && id[12..] is not "00"
        && (Rsin.IsValid(id[2..11]) || Mod97.Of(id) == 1);
}
