namespace Dunning.Core.Identifiers;

// Identifiers as people write them have spaces, dots and dashes that mean nothing.
internal static class Compact
{
    public static string Of(string? value) =>
        string.Concat((value ?? "").Where(character => !char.IsWhiteSpace(character) && character is not ('.' or '-'))).ToUpperInvariant();

    public static bool IsDigits(string value, int length) => value.Length == length && value.All(char.IsAsciiDigit);

    public static string InGroupsOfFour(string value) => string.Join(' ', value.Chunk(4).Select(group => new string(group)));
}
