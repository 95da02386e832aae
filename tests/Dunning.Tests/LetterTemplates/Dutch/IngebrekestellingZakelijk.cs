namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>
/// Notice of default to a business (art. 6:82 BW): claim, unambiguous demand, last day, consequences with amounts, liability,
/// interruption of limitation, earlier messages, a way to object; statement of account enclosed.
/// </summary>
internal static class IngebrekestellingZakelijk
{
    public static void Write(Letter letter) => letter
        .Open("Ingebrekestelling {{#if invoices.Count > 1}}voor uw facturen {{ payment.reference }}{{#else}}voor factuur {{ invoice.number }}{{/if}}")
        .Lead("De betaaltermijn van {{#if invoices.Count > 1}}de onderstaande facturen{{#else}}de onderstaande factuur{{/if}} is voorbij. Wij hebben het volledige bedrag niet ontvangen.")
        .Invoices()
        .If("earlier.Count > 0", then => then
            .Lead("Wij hebben hierover eerder contact met u gezocht:")
            .BulletEach("earlier", "{{ day:d MMMM yyyy }}: {{ name }} ({{ channel }})"))
        .If("call != null", then => then
            .Text("Op {{ call.day:d MMMM yyyy }} hebben wij u hierover gebeld{{#if call.spokenWith != \"\"}} (gesproken met: {{ call.spokenWith }}){{/if}}."))
        .Lead("Wij stellen u in gebreke", "Met deze brief stellen wij u in gebreke. Betaal **{{ total:C }}** uiterlijk op **{{ payBefore:d MMMM yyyy }}** op deze rekening:")
        .PaymentBox()
        .Lead("Als u niet op tijd betaalt", "Hebben wij het bedrag op die datum niet ontvangen, dan bent u in verzuim, voor zover u dat nu nog niet bent. Wij maken dan, zonder u nog een brief te sturen, ook aanspraak op:")
        .Bullet("de {{ interest.name }} over het openstaande bedrag, vanaf {{ interest.from:d MMMM yyyy }} tot en met de dag van betaling. Nu is dat {{ interest.rate:N2 }}% per jaar"
            + "{{#if interest.amount > 0}}; tot en met vandaag is het {{ interest.amount:C }}{{/if}}.")
        .If("costs.total > 0", then => then
            .Bullet("buitengerechtelijke incassokosten van {{ costs.total:C }}{{#if costs.vat > 0}}, waarvan {{ costs.vat:C }} btw. Wij kunnen de btw over deze kosten niet verrekenen{{/if}}."))
        .Text("Wij kunnen de vordering dan ook uit handen geven aan een incassobureau, advocaat of gerechtsdeurwaarder. Wij houden u aansprakelijk voor alle schade die wij lijden doordat u niet of te laat betaalt.")
        .Text("Met deze brief stuiten wij de verjaring van onze vordering. Wij behouden ons alle rechten voor.")
        .Text("Bent u het niet eens met de vordering, of wilt u een regeling?", $$$"""Laat het ons dan uiterlijk op {{ payBefore:d MMMM yyyy }} schriftelijk weten, met uw redenen. Over een betalingsregeling kunt u overleggen met {{ client.contactPerson }}: {{{LetterWords.Dutch.CallOrMail}}}. Een kopie van de factuur sturen wij u op verzoek. Noem daarbij ons kenmerk {{ reference }}.""")
        .Text("Hebt u al betaald? Dan kunt u dit bericht negeren.")
        .Close("Hoogachtend,", "namens")
        .Enclosed("rekeningoverzicht")
        .Statement();
}
