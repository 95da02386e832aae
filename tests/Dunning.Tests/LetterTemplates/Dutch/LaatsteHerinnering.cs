namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Final reminder, a week after the call. Businesslike: refers to the call, asks urgently, names the next step and no more.</summary>
internal static class LaatsteHerinnering
{
    private const string Missing = "Wij hebben het volledige bedrag nog niet ontvangen. Het gaat om {{#if invoices.Count > 1}}deze facturen{{#else}}deze factuur{{/if}}:";

    public static void Write(Letter letter) => letter
        .Open("Laatste herinnering {{#if invoices.Count > 1}}voor uw facturen {{ payment.reference }}{{#else}}voor factuur {{ invoice.number }}{{/if}}")
        .If(
            "call != null",
            then => then
                .Lead("Op {{ call.day:d MMMM yyyy }} hebben wij u gebeld over de betaling{{#if call.spokenWith != \"\"}} (gesproken met: {{ call.spokenWith }}){{/if}}."
                    + "{{#if call.promisedOn != null}} Toen is afgesproken dat wij {{#if call.promisedAmount != null}}{{ call.promisedAmount:C }}{{#else}}het bedrag{{/if}} uiterlijk op {{ call.promisedOn:d MMMM yyyy }} zouden ontvangen.{{/if}}"
                    + " " + Missing),
            otherwise => otherwise
                .Lead("Wij hebben u meer dan eens gevraagd om te betalen. " + Missing))
        .Invoices()
        .Lead("Dit is onze laatste herinnering. Wij vragen u dringend om **{{ total:C }}** uiterlijk op **{{ payBefore:d MMMM yyyy }}** te betalen:")
        .PaymentBox()
        .Text("Ontvangen wij het bedrag dan niet, dan kunnen wij u een ingebrekestelling sturen. Daarna kunnen rente en incassokosten voor uw rekening komen.")
        .Text($$$"""Is er een reden waarom u niet betaalt, of wilt u een betalingsregeling afspreken? Neem dan voor deze datum contact met ons op: {{{LetterWords.Dutch.CallOrMail}}}.""")
        .If("debtor.isConsumer", then => then
            .Text(LetterWords.Dutch.DebtHelp))
        .Text("Hebt u al betaald? Dan kunt u dit bericht negeren.")
        .Close("Met vriendelijke groet,", "namens")
        .Statement();
}
