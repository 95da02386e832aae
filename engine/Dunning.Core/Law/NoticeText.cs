using System.Globalization;
using System.Text.RegularExpressions;
using Dunning.Core.Identifiers;
using Dunning.Core.Languages;

namespace Dunning.Core.Law;

// The words of a letter, with the amounts, days, terms and accounts that stand in them. Paragraphs are lines.
internal sealed partial class NoticeText
{
    private const int DaysInWeek = 7;

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["een"] = 1, ["één"] = 1, ["twee"] = 2, ["drie"] = 3, ["vier"] = 4, ["vijf"] = 5, ["zes"] = 6, ["zeven"] = 7, ["acht"] = 8, ["negen"] = 9,
        ["tien"] = 10, ["elf"] = 11, ["twaalf"] = 12, ["dertien"] = 13, ["veertien"] = 14, ["vijftien"] = 15, ["zestien"] = 16, ["zeventien"] = 17,
        ["achttien"] = 18, ["negentien"] = 19, ["twintig"] = 20, ["eenentwintig"] = 21, ["dertig"] = 30,
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["twenty-one"] = 21, ["thirty"] = 30,
    };

    private readonly Language language;

    public NoticeText(string text, Language language)
    {
        this.language = language;
        Text = Blank().Replace(text, " ").Normalize();
        Sentences = [.. SentenceEnd().Split(Text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];
    }

    public string Text { get; }

    public IReadOnlyList<string> Sentences { get; }

    // A template that was not filled in yet: its amounts, days and accounts are not there to be judged.
    public bool HasSlots => Text.Contains("{{", StringComparison.Ordinal);

    public IReadOnlyList<string> Accounts => Iban.FindIn(Text);

    /// <summary>Days that stand in the text, with their words; a day without a year has none of its own.</summary>
    public IEnumerable<(string Words, DateOnly? Day)> Days(string sentence) =>
        DayWords().Matches(sentence).Select(match => (match.Value, Day(match.Value)));

    /// <summary>The amounts that a pattern's group <c>amount</c> finds.</summary>
    public IEnumerable<decimal> Amounts(Regex pattern) =>
        pattern.Matches(Text).SelectMany(match => match.Groups["amount"].Captures).Select(capture => Amount(capture.Value));

    /// <summary>The number of days of a term such as <c>veertien dagen</c> or <c>2 weken</c>.</summary>
    public static int? TermDays(string count, string unit)
    {
        var number = int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
            : Numbers.TryGetValue(count, out var word) ? word
            : (int?)null;
        return unit.StartsWith("we", StringComparison.OrdinalIgnoreCase) && !unit.StartsWith("werk", StringComparison.OrdinalIgnoreCase) ? number * DaysInWeek : number;
    }

    // "1.234,50" or "1,234.50": the last mark followed by two digits parts the cents.
    private static decimal Amount(string words)
    {
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        var hasCents = words.Length > 3 && words[^3] is ',' or '.';
        return decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) / (hasCents ? 100 : 1);
    }

    private DateOnly? Day(string words) =>
        DateOnly.TryParseExact(
            words,
            ["d MMMM yyyy", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd"],
            language.Culture(),
            DateTimeStyles.None,
            out var day) ? day : null;

    [GeneratedRegex(@"[^\S\n]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blank();

    // A full stop inside "incl. btw" or "€ 1.000,00" ends no sentence.
    [GeneratedRegex(@"\n|(?<=[.!?])\s+(?=\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october)(?: \d{4})?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex DayWords();
}
