namespace Dunning.Core.Parties;

/// <summary>Whether a text can be an e-mail address. Only a mail that arrives shows that it is one.</summary>
public static class EmailAddress
{
    private const int Longest = 254;
    private const int LongestName = 64;
    private const string AlsoInNames = "!#$%&'*+-/=?^_`{|}~";

    /// <summary>One name, one domain of at least two labels, nothing that would have to stand in quotes. The domain may have other letters than ASCII.</summary>
    public static bool IsValid(string? text)
    {
        var at = text?.LastIndexOf('@') ?? -1;
        return at is > 0 and <= LongestName && text!.Length <= Longest
            && text[..at].Split('.').All(part => part.Length > 0 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || AlsoInNames.Contains(letter)))
            && IsDomain(text[(at + 1)..]);
    }

    /// <summary>Whether a text can be the name of a domain: at least two labels of letters, digits and dashes.</summary>
    public static bool IsDomain(string? text) =>
        text?.Split('.') is { Length: > 1 } labels
        && labels.All(label => label.Length is > 0 and < 64 && label[0] != '-' && label[^1] != '-' && label.All(letter => char.IsLetterOrDigit(letter) || letter == '-'));
}
