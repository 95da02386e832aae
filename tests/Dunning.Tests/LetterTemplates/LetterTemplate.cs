namespace Dunning.Tests.LetterTemplates;

/// <summary>One template: where it lies in letter-templates/ and what it says.</summary>
/// <param name="Name">File name without extension; the same in every language.</param>
/// <param name="Words">The language's fixed words.</param>
/// <param name="Write">The letter's text.</param>
internal sealed record LetterTemplate(string Name, LetterWords Words, Action<Letter> Write)
{
    /// <summary>Whether the footer repeats the account. Not in the fourteen-day letter, where the account stands exactly once.</summary>
    public bool AccountInFooter { get; init; } = true;

    public string Path => Words.Folder + "/" + Name + ".docx";

    public static IReadOnlyList<LetterTemplate> All { get; } =
    [
        new("herinnering", LetterWords.Dutch, Dutch.Herinnering.Write),
        new("tweede-herinnering", LetterWords.Dutch, Dutch.TweedeHerinnering.Write),
        new("laatste-herinnering", LetterWords.Dutch, Dutch.LaatsteHerinnering.Write),
        new("ingebrekestelling-zakelijk", LetterWords.Dutch, Dutch.IngebrekestellingZakelijk.Write),
        new("ingebrekestelling-consument", LetterWords.Dutch, Dutch.IngebrekestellingConsument.Write) { AccountInFooter = false },
        new("bedankt", LetterWords.Dutch, Dutch.Bedankt.Write),
        new("herinnering", LetterWords.English, English.Reminder.Write),
        new("tweede-herinnering", LetterWords.English, English.SecondReminder.Write),
        new("laatste-herinnering", LetterWords.English, English.FinalReminder.Write),
        new("ingebrekestelling-zakelijk", LetterWords.English, English.BusinessDefaultNotice.Write),
        new("ingebrekestelling-consument", LetterWords.English, English.ConsumerDefaultNotice.Write) { AccountInFooter = false },
        new("bedankt", LetterWords.English, English.ThankYou.Write),
    ];
}
