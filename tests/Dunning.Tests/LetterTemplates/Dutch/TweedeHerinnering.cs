namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Second reminder. Firm and polite: names the earlier messages, gives the statement of account, says what can follow.</summary>
internal static class TweedeHerinnering
{
    public static void Write(Letter letter) => letter
        .Open("Tweede herinnering {{#if invoices.Count > 1}}voor uw facturen {{ payment.reference }}{{#else}}voor factuur {{ invoice.number }}{{/if}}")
        .If("earlier.Count > 0", then => then
            .Lead("Wij hebben u eerder gevraagd om te betalen:")
            .BulletEach("earlier", "{{ day:d MMMM yyyy }}: {{ name }} ({{ channel }})"))
        .Lead("Wij hebben het volledige bedrag nog niet ontvangen. Het gaat om {{#if invoices.Count > 1}}deze facturen{{#else}}deze factuur{{/if}}:")
        .Invoices()
        .Lead("Wij verzoeken u om **{{ total:C }}** uiterlijk op **{{ payBefore:d MMMM yyyy }}** te betalen:")
        .PaymentBox()
        .Text("Blijft de betaling uit, dan kunnen er rente en kosten bij komen. Dat willen wij graag samen met u voorkomen.")
        .Text($$$"""Kunt u niet op tijd betalen, of bent u het niet eens met {{#if invoices.Count > 1}}een factuur{{#else}}de factuur{{/if}}? Laat het ons dan voor deze datum weten: {{{LetterWords.Dutch.CallOrMail}}}. Wij zoeken graag met u naar een oplossing.""")
        .Text("Hebt u al betaald? Dan kunt u dit bericht negeren.")
        .Close("Met vriendelijke groet,", "namens")
        .Statement();
}
