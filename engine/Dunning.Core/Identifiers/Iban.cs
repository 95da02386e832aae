using System.Collections.Frozen;

namespace Dunning.Core.Identifiers;

/// <summary>International bank account numbers.</summary>
/// <remarks>ISO 13616; lengths per country as in the SWIFT IBAN registry.</remarks>
public static class Iban
{
    private static readonly FrozenDictionary<string, int> Lengths = new Dictionary<string, int>
    {
        ["AD"] = 24, ["AE"] = 23, ["AL"] = 28, ["AT"] = 20, ["BA"] = 20, ["BE"] = 16, ["BG"] = 22, ["CH"] = 21, ["CY"] = 28, ["CZ"] = 24,
        ["DE"] = 22, ["DK"] = 18, ["EE"] = 20, ["ES"] = 24, ["FI"] = 18, ["FO"] = 18, ["FR"] = 27, ["GB"] = 22, ["GE"] = 22, ["GI"] = 23,
        ["GL"] = 18, ["GR"] = 27, ["HR"] = 21, ["HU"] = 28, ["IE"] = 22, ["IL"] = 23, ["IS"] = 26, ["IT"] = 27, ["LI"] = 21, ["LT"] = 20,
        ["LU"] = 20, ["LV"] = 21, ["MC"] = 27, ["MD"] = 24, ["ME"] = 22, ["MK"] = 19, ["MT"] = 31, ["NL"] = 18, ["NO"] = 15, ["PL"] = 28,
        ["PT"] = 25, ["RO"] = 24, ["RS"] = 22, ["SA"] = 24, ["SE"] = 24, ["SI"] = 19, ["SK"] = 24, ["SM"] = 27, ["TR"] = 26, ["UA"] = 29,
        ["VA"] = 22, ["XK"] = 20,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether it is an account number: right length for its country and right check digits.</summary>
    /// <param name="value">With or without spaces, any case.</param>
    public static bool IsValid(string? value)
    {
        var iban = Normalize(value);
        return iban.Length is >= 15 and <= 34
            && iban.All(char.IsAsciiLetterOrDigit)
            && char.IsAsciiLetter(iban[0]) && char.IsAsciiLetter(iban[1]) && char.IsAsciiDigit(iban[2]) && char.IsAsciiDigit(iban[3])
            && (!Lengths.TryGetValue(iban[..2], out var length) || iban.Length == length)
            && (!iban.StartsWith("NL", StringComparison.Ordinal) || (iban[4..8].All(char.IsAsciiLetter) && iban[8..].All(char.IsAsciiDigit)))
            && Mod97.Of(iban[4..] + iban[..4]) == 1;
    }

    /// <summary>As files want it: capitals, no spaces.</summary>
    public static string Normalize(string? value) => Compact.Of(value);

    /// <summary>As people read it: in groups of four.</summary>
    public static string Print(string? value) => Compact.InGroupsOfFour(Normalize(value));
}
