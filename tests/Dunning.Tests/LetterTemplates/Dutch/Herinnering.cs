namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>First reminder. Friendly: an invoice can be forgotten, so no word of blame, interest or costs.</summary>
internal static class Herinnering
{
    public static void Write(Letter letter) => letter
        .Open("Herinnering {{#if invoices.Count > 1}}voor uw facturen {{ payment.reference }}{{#else}}voor factuur {{ invoice.number }}{{/if}}")
        .Text("Het kan gebeuren dat een factuur aan de aandacht ontsnapt. Daarom sturen wij u deze herinnering.")
        .Lead("{{#if invoices.Count > 1}}De onderstaande facturen zijn{{#else}}De onderstaande factuur is{{/if}} volgens onze gegevens nog niet of niet helemaal betaald:")
        .Invoices()
        .Lead("Wilt u **{{ total:C }}** uiterlijk op **{{ payBefore:d MMMM yyyy }}** overmaken?")
        .PaymentBox()
        .Text("Hebt u al betaald? Dank u wel. U kunt dit bericht dan negeren.")
        .Text("Hebt u de factuur niet meer? Wij sturen u graag een kopie.")
        .Text($$$"""Klopt er iets niet, of hebt u een vraag? Wij helpen u graag: {{{LetterWords.Dutch.CallOrMail}}}. Noem daarbij ons kenmerk {{ reference }}.""")
        .Close("Met vriendelijke groet,", "namens");
}
