using System.Text.RegularExpressions;
using Dunning.Core.Languages;

namespace Dunning.Cases.Correspondence;

/// <summary>
/// How a letter greets: "Geachte mevrouw De Vries", without comma. Names are free text, so what can not be read from one is not guessed:
/// who is not called "mevrouw" or "de heer" is greeted as either.
/// </summary>
public static partial class Salutation
{
    private enum Address
    {
        Unknown,
        Woman,
        Man,
        Couple,
        Family,
    }

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase) { "dr.", "drs.", "ir.", "ing.", "mr.", "prof.", "bc.", "dr", "drs", "ir", "prof" };

    // Parts of Irish names that belong to what follows, though written with a capital.
    private static readonly HashSet<string> CapitalPrefixes = new(StringComparer.Ordinal) { "Ó", "Ní", "Mac", "Nic" };

    /// <summary>The greeting of a person or, when nobody is named, of whoever opens the letter.</summary>
    /// <param name="name">Name as the administration has it: "De heer J.P. van der Sluijs", "Anouk Nijhuis"; null or a department when it names nobody.</param>
    /// <param name="language">Language of the letter.</param>
    public static string For(string? name, Language language)
    {
        var english = language == Language.English;
        var (address, person) = Split(name?.Trim() ?? "");
        if (Department().IsMatch(person))
        {
            (address, person) = (Address.Unknown, "");
        }

        var surname = Surname(person);
        return (english, address) switch
        {
            (true, Address.Woman) => Join("Dear", surname.Length > 0 ? "Ms" : "Madam", surname),
            (true, Address.Man) => Join("Dear", surname.Length > 0 ? "Mr" : "Sir", surname),
            (true, Address.Couple) => Join("Dear", surname.Length > 0 ? "Mr and Mrs" : "Sir and Madam", surname),
            (true, Address.Family) => Join("Dear", surname, "family"),
            (true, _) => person.Length > 0 ? Join("Dear", person) : "Dear Sir or Madam",
            (_, Address.Woman) => Join("Geachte", "mevrouw", surname),
            (_, Address.Man) => Join("Geachte", "heer", surname),
            (_, Address.Couple) => Join("Geachte", "heer en mevrouw", surname),
            (_, Address.Family) => Join("Geachte", "familie", surname),
            _ => Join("Geachte", "heer of mevrouw", surname),
        };
    }

    private static (Address Address, string Person) Split(string name)
    {
        var match = FormOfAddress().Match(name);
        var address = !match.Success ? Address.Unknown
            : match.Groups["couple"].Success ? Address.Couple
            : match.Groups["woman"].Success ? Address.Woman
            : match.Groups["man"].Success ? Address.Man
            : Address.Family;
        return (address, name[match.Length..].Trim());
    }

    /// <summary>Without titles, initials and given name; its first letter a capital, as Dutch has it where no given name or initial precedes.</summary>
    private static string Surname(string person)
    {
        var words = person.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(Titles.Contains).ToList();
        var named = words.SkipWhile(word => Initials().IsMatch(word)).ToList();
        if (named.Count == 0)
        {
            return string.Join(' ', words);
        }

        if (named.Count == words.Count && !IsPrefix(named[0]))
        {
            var prefix = named.FindIndex(IsPrefix);
            named = named[(prefix > 0 ? prefix : named.Count - 1)..];
        }

        var surname = string.Join(' ', named);
        return char.ToUpperInvariant(surname[0]) + surname[1..];
    }

    // "van", "'t", "el"; a whole word in capitals or a name is none.
    private static bool IsPrefix(string word) => CapitalPrefixes.Contains(word) || char.IsLower(word.FirstOrDefault(char.IsLetter));

    private static string Join(params ReadOnlySpan<string> words) => string.Join(' ', words.ToArray().Where(word => word.Length > 0));

    [GeneratedRegex(
        @"^(?:(?<couple>(?:de\s+)?heer\s+en\s+(?:mevrouw|mevr\.?|mw\.?)|dhr\.?\s+en\s+(?:mevr\.?|mw\.?)|Mr\.?\s+and\s+Mrs\.?)|(?<woman>mevrouw|mevr\.?|mw\.?|mrs\.?|ms\.?)|(?<man>(?:de\s+)?heer|dhr\.?|meneer|(?-i:Mr\b\.?))|(?<family>familie|fam\.?|gezin))(?=\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex FormOfAddress();

    [GeneratedRegex(@"^(\p{Lu}\p{Ll}{0,2}\.-?)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Initials();

    [GeneratedRegex(
        @"administratie|boekhouding|crediteuren|debiteuren|inkoop|afdeling|\bdirectie\b|\bdepartment\b|\baccounts\b|\bfinance\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Department();
}
