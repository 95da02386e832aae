namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Cover letter of a dossier, to whoever takes over the claim: the parties, the claim part by part, what was done, what is enclosed.</summary>
internal static class BegeleidendeBriefDossier
{
    public static void Write(Letter letter) => letter
        .OpenTo("Overdracht van onze vordering op {{ debtor.name }}", "Geachte heer of mevrouw,")
        .Text("Hierbij dragen wij u onderstaande vordering over{{#if handover != null && handover.isCourt}}, met het verzoek een gerechtelijk traject te starten{{#else}}, met het verzoek die zonder tussenkomst van de rechter te incasseren{{/if}}.")
        .Text("Schuldenaar", "{{ debtor.name }}{{#if debtor.isConsumer}} (consument){{#else}} (zakelijk){{/if}}, {{ debtor.street }}, {{ debtor.postalCode }} {{ debtor.city }}, debiteurnummer {{ debtor.number }}.")
        .Text("Schuldeiser", "{{ client.name }}, {{ client.street }}, {{ client.postalCode }} {{ client.city }}, KvK {{ client.kvk }}, IBAN {{ client.iban }}.")
        .Lead("De vordering", "Het gaat om {{#if invoices.Count > 1}}deze facturen{{#else}}deze factuur{{/if}}:")
        .Invoices()
        .Lead("Op {{ today:d MMMM yyyy }} is te vorderen:")
        .Claim()
        .If("earlier.Count > 0 || call != null", then => then
            .Lead("Wat er al gedaan is", "De schuldenaar is zo benaderd:")
            .BulletEach("earlier", "{{ day:d MMMM yyyy }}: {{ name }} ({{ channel }})")
            .If("call != null", called => called
                .Bullet("{{ call.day:d MMMM yyyy }}: telefoongesprek{{#if call.spokenWith != \"\"}}, gesproken met {{ call.spokenWith }}{{/if}}{{#if call.promisedOn != null}}; toegezegd werd betaling op {{ call.promisedOn:d MMMM yyyy }}{{/if}}.")))
        .Lead("In het dossier vindt u:")
        .Bullet("het rekeningoverzicht, met alle openstaande facturen;")
        .Bullet("alle brieven en e-mails zoals ze zijn verstuurd, met de datum;")
        .Bullet("de aantekeningen van gesprekken, toezeggingen en afspraken;")
        .Bullet("de ontvangen betalingen en de berekening van rente en incassokosten;")
        .Bullet("een controlebestand, waarmee u kunt nagaan dat aan het dossier niets is veranderd.")
        .Text($$$"""Wilt u de ontvangst bevestigen, en ons laten weten hoe de zaak ervoor staat zodra er iets verandert? Vragen beantwoorden wij graag: {{{LetterWords.Dutch.CallOrMail}}}. Noem daarbij ons kenmerk {{ reference }}. Ontvangen wij zelf nog een betaling, dan melden wij u dat meteen.""")
        .Close("Met vriendelijke groet,", "namens");
}
