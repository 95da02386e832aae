namespace Dunning.Core.Identifiers;

// ISO 7064 MOD 97-10 over letters and digits, a letter counting as two digits: A = 10 … Z = 35.
internal static class Mod97
{
    private const int Right = 1;

    /// <summary>Whether the third and fourth character are the check digits of the rest. Those that are made lie between 02 and 98; 00, 01 and 99 would only look right.</summary>
    public static bool HasCheckDigits(string text) =>
        text.Length > 4 && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3])
        && text[2..4] is not ("00" or "01" or "99")
        && Of(text[4..] + text[..4]) == Right;

    public static int Of(string text)
    {
        var rest = 0;
        foreach (var character in text)
        {
            rest = char.IsAsciiDigit(character)
                ? ((rest * 10) + (character - '0')) % 97
                : ((rest * 100) + (char.ToUpperInvariant(character) - 'A' + 10)) % 97;
        }

        return rest;
    }
}
