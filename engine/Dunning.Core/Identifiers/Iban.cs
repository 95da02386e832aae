using System.Text.RegularExpressions;

namespace Dunning.Core.Identifiers;

/// <summary>International bank account numbers.</summary>
/// <remarks>ISO 13616; lengths per country as in the SWIFT IBAN registry (<c>iban-lengths.json</c>). A country that is not in it has no IBANs.</remarks>
public static partial class Iban
{
    private static readonly IbanLengths Lengths = IbanLengths.Embedded();

    /// <summary>Whether it is an account number: right length for its country and right check digits.</summary>
    /// <param name="value">With or without spaces, any case.</param>
    public static bool IsValid(string? value)
    {
        var iban = Normalize(value);
        return iban.All(char.IsAsciiLetterOrDigit)
            && Lengths.Of(iban) == iban.Length
            && Mod97.HasCheckDigits(iban)
            && (!iban.StartsWith("NL", StringComparison.Ordinal) || (iban[4..8].All(char.IsAsciiLetter) && iban[8..].All(char.IsAsciiDigit)));
    }

    /// <summary>As files want it: capitals, no spaces.</summary>
    public static string Normalize(string? value) => Compact.Of(value);

    /// <summary>As people read it: in groups of four.</summary>
    public static string Print(string? value) => Compact.InGroupsOfFour(Normalize(value));

    /// <summary>The account numbers that stand in a text, each once, as files want them.</summary>
    /// <param name="text">Free text; a number may be written in groups.</param>
    public static IReadOnlyList<string> FindIn(string text) =>
        [.. Beginning().Matches(text).Select(match => At(text, match.Index)).OfType<string>().Distinct(StringComparer.Ordinal)];

    // As many letters and digits as the country's numbers have, with single blanks or dots between them.
    private static string? At(string text, int start)
    {
        var length = Lengths.Of(text[start..(start + 2)].ToUpperInvariant()) ?? 0;
        var taken = "";
        for (var index = start; index < text.Length && taken.Length < length; index++)
        {
            if (char.IsAsciiLetterOrDigit(text[index]))
            {
                taken += text[index];
            }
            else if (!(char.IsWhiteSpace(text[index]) || text[index] is '.' or '-') || !char.IsAsciiLetterOrDigit(text[index - 1]))
            {
                break;
            }
        }

        return taken.Length == length && IsValid(taken) ? Normalize(taken) : null;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[A-Za-z]{2}[0-9]{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Beginning();
}
