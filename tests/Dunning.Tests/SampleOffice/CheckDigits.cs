using System.Globalization;
using System.Numerics;

namespace Dunning.Tests.SampleOffice;

/// <summary>Makes numbers that pass their own checks. Digits come from the name they are for, so that they never change.</summary>
internal static class CheckDigits
{
    private static readonly string[] Banks = ["INGB", "RABO", "ABNA", "TRIO", "KNAB", "ASNB", "BUNQ", "SNSB"];
    private static readonly int[] KenmerkWeights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

    /// <summary>Digits that follow from a text (FNV-1a, continued).</summary>
    public static string Digits(string seed, int count)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in seed)
        {
            hash = Step(hash, character);
        }

        return string.Concat(Enumerable.Range(0, count).Select(position => (char)('0' + ((hash = Step(hash, (char)(position + 1))) >> 33) % 10)));
    }

    public static int Number(string seed, int below) => int.Parse(Digits(seed, 6), CultureInfo.InvariantCulture) % below;

    public static string Iban(string seed, string country) => country switch
    {
        "BE" => WithMod97("BE", Digits(seed, 12)),
        "DE" => WithMod97("DE", Digits(seed, 18)),
        _ => WithMod97("NL", Banks[Number(seed, Banks.Length)] + "0" + Digits(seed, 9)),
    };

    public static string Kvk(string seed) => Digits("kvk" + seed, 8);

    /// <summary>A company's VAT number, on a RSIN that passes the eleven test.</summary>
    public static string CompanyVatId(string seed)
    {
        var start = int.Parse("8" + Digits("rsin" + seed, 7), CultureInfo.InvariantCulture);
        for (var digits = start; ; digits++)
        {
            var text = digits.ToString("D8", CultureInfo.InvariantCulture);
            var last = text.Select((digit, position) => (digit - '0') * (9 - position)).Sum() % 11;
            if (last < 10)
            {
                return string.Create(CultureInfo.InvariantCulture, $"NL{text}{last}B01");
            }
        }
    }

    /// <summary>A sole trader's VAT number, which passes modulo 97 as a whole.</summary>
    public static string SoleTraderVatId(string seed)
    {
        var start = "NL00" + Digits("btw" + seed, 7) + "B";
        return Enumerable.Range(2, 97).Select(number => start + number.ToString("D2", CultureInfo.InvariantCulture)).First(id => Mod97(id) == 1);
    }

    /// <summary>ISO 11649.</summary>
    public static string Rf(string reference) =>
        "RF" + (98 - Mod97(reference + "RF00")).ToString("D2", CultureInfo.InvariantCulture) + reference;

    /// <summary>A betalingskenmerk of sixteen digits.</summary>
    public static string Betalingskenmerk(string fifteen)
    {
        var sum = fifteen.Reverse().Select((digit, position) => (digit - '0') * KenmerkWeights[position % KenmerkWeights.Length]).Sum();
        var check = (11 - (sum % 11)) switch { 10 => 1, 11 => 0, var other => other };
        return check.ToString(CultureInfo.InvariantCulture) + fifteen;
    }

    public static int Mod97(string alphanumeric) =>
        (int)(BigInteger.Parse(string.Concat(alphanumeric.Select(character => char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10)), CultureInfo.InvariantCulture) % 97);

    private static string WithMod97(string country, string account) =>
        country + (98 - Mod97(account + country + "00")).ToString("D2", CultureInfo.InvariantCulture) + account;

    private static ulong Step(ulong hash, char character) => unchecked((hash ^ character) * 1099511628211UL);
}
