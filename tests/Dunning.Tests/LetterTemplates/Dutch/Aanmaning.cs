namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Demand for payment after the reminder. Firm and polite: names the reminder, asks with emphasis, keeps the claim alive (art. 3:317 BW).</summary>
internal static class Aanmaning
{
    public static void Write(Letter letter) => letter
        .Open("Aanmaning {{#if invoices.Count > 1}}voor uw facturen {{ payment.reference }}{{#else}}voor factuur {{ invoice.number }}{{/if}}")
        .If("earlier.Count > 0", then => then
            .Lead("Wij hebben u eerder gevraagd om te betalen:")
            .BulletEach("earlier", "{{ day:d MMMM yyyy }}: {{ name }} ({{ channel }})"))
        .Lead("Wij hebben het volledige bedrag nog niet ontvangen. Het gaat om {{#if invoices.Count > 1}}deze facturen{{#else}}deze factuur{{/if}}:")
        .Invoices()
        .Lead("Wij vragen u met nadruk om **{{ total:C }}** uiterlijk op **{{ payBefore:d MMMM yyyy }}** te betalen:")
        .PaymentBox()
        .Text("Betaalt u niet op tijd, dan kunnen wij u bellen of u een ingebrekestelling sturen. Daarna kunnen rente en incassokosten voor uw rekening komen.")
        .Text($$$"""Kunt u niet op tijd betalen, of bent u het niet eens met {{#if invoices.Count > 1}}een factuur{{#else}}de factuur{{/if}}? Laat het ons dan voor deze datum weten: {{{LetterWords.Dutch.CallOrMail}}}. Wij zoeken graag met u naar een oplossing. Noem daarbij ons kenmerk {{ reference }}.""")
        .Text("Met dit bericht stuiten wij ook de verjaring: ons recht op betaling blijft bestaan.")
        .Text("Hebt u al betaald? Dan kunt u dit bericht negeren.")
        .Close("Met vriendelijke groet,", "namens")
        .Statement();
}
