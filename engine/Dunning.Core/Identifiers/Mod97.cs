namespace Dunning.Core.Identifiers;

// ISO 7064 MOD 97-10 over letters and digits, a letter counting as two digits: A = 10 … Z = 35.
internal static class Mod97
{
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
