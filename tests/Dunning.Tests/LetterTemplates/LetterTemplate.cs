namespace Dunning.Tests.LetterTemplates;

/// <summary>One template: where it lies in letter-templates/ and what it says.</summary>
/// <param name="Name">File name without extension; the same in every language.</param>
/// <param name="Words">The language's fixed words.</param>
/// <param name="Write">The letter's text.</param>
internal sealed record LetterTemplate(string Name, LetterWords Words, Action<Letter> Write)
{
    /// <summary>Whether the footer repeats the account. Not in the fourteen-day letter, where the account stands exactly once.</summary>
    public bool AccountInFooter { get; init; } = true;

    /// <summary>Whether it goes to whoever takes over the claim, instead of to the debtor.</summary>
    public bool ToRecipient { get; init; }

    /// <summary>Whether it is a plain sheet: no letterhead, no address.</summary>
    public bool IsSheet { get; init; }

    /// <summary>Whether it is a sheet of many pages, with a footer that numbers them.</summary>
    public bool IsOverview { get; init; }

    public string Path => Words.Folder + "/" + Name + ".docx";

    public static IReadOnlyList<LetterTemplate> All { get; } =
    [
        new("herinnering", LetterWords.Dutch, Dutch.Herinnering.Write),
        new("tweede-herinnering", LetterWords.Dutch, Dutch.TweedeHerinnering.Write),
        new("laatste-herinnering", LetterWords.Dutch, Dutch.LaatsteHerinnering.Write),
        new("ingebrekestelling-zakelijk", LetterWords.Dutch, Dutch.IngebrekestellingZakelijk.Write),
        new("ingebrekestelling-consument", LetterWords.Dutch, Dutch.IngebrekestellingConsument.Write) { AccountInFooter = false },
        new("herinnering-vooraf", LetterWords.Dutch, Dutch.HerinneringVooraf.Write),
        new("aanmaning", LetterWords.Dutch, Dutch.Aanmaning.Write),
        new("veertiendagenbrief", LetterWords.Dutch, Dutch.Veertiendagenbrief.Write) { AccountInFooter = false },
        new("bevestiging-toezegging", LetterWords.Dutch, Dutch.BevestigingToezegging.Write),
        new("bevestiging-regeling", LetterWords.Dutch, Dutch.BevestigingRegeling.Write),
        new("gemiste-termijn", LetterWords.Dutch, Dutch.GemisteTermijn.Write),
        new("aankondiging-overdracht", LetterWords.Dutch, Dutch.AankondigingOverdracht.Write),
        new("rekeningoverzicht", LetterWords.Dutch, Dutch.Rekeningoverzicht.Write),
        new("begeleidende-brief-dossier", LetterWords.Dutch, Dutch.BegeleidendeBriefDossier.Write) { ToRecipient = true },
        new("afdruk-voorblad", LetterWords.Dutch, Dutch.AfdrukVoorblad.Write) { IsSheet = true },
        new("dossier-overzicht", LetterWords.Dutch, Dutch.DossierOverzicht.Write) { IsSheet = true, IsOverview = true },
        new("bedankt", LetterWords.Dutch, Dutch.Bedankt.Write),
        new("herinnering", LetterWords.English, English.Reminder.Write),
        new("tweede-herinnering", LetterWords.English, English.SecondReminder.Write),
        new("laatste-herinnering", LetterWords.English, English.FinalReminder.Write),
        new("ingebrekestelling-zakelijk", LetterWords.English, English.BusinessDefaultNotice.Write),
        new("ingebrekestelling-consument", LetterWords.English, English.ConsumerDefaultNotice.Write) { AccountInFooter = false },
        new("herinnering-vooraf", LetterWords.English, English.ReminderBeforeDue.Write),
        new("aanmaning", LetterWords.English, English.DemandForPayment.Write),
        new("veertiendagenbrief", LetterWords.English, English.FourteenDayLetter.Write) { AccountInFooter = false },
        new("bevestiging-toezegging", LetterWords.English, English.PromiseConfirmation.Write),
        new("bevestiging-regeling", LetterWords.English, English.PlanConfirmation.Write),
        new("gemiste-termijn", LetterWords.English, English.MissedInstalment.Write),
        new("aankondiging-overdracht", LetterWords.English, English.HandoverAnnouncement.Write),
        new("rekeningoverzicht", LetterWords.English, English.StatementOfAccount.Write),
        new("begeleidende-brief-dossier", LetterWords.English, English.DossierCoverLetter.Write) { ToRecipient = true },
        new("afdruk-voorblad", LetterWords.English, English.PrintCoverSheet.Write) { IsSheet = true },
        new("bedankt", LetterWords.English, English.ThankYou.Write),
    ];
}
