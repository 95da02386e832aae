namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Last letter before the claim is handed over: what is claimed, part by part, and the day until which that can be prevented.</summary>
internal static class AankondigingOverdracht
{
    public static void Write(Letter letter) => letter
        .Open("Voornemen om onze vordering over te dragen{{#if invoices.Count == 1}} (factuur {{ invoice.number }}){{/if}}")
        .If("earlier.Count > 0", then => then
            .Lead("Wij hebben u meer dan eens om betaling gevraagd:")
            .BulletEach("earlier", "{{ day:d MMMM yyyy }}: {{ name }} ({{ channel }})"))
        .Lead("Wij hebben het volledige bedrag niet ontvangen. Het gaat om {{#if invoices.Count > 1}}deze facturen{{#else}}deze factuur{{/if}}:")
        .Invoices()
        .ClaimIfMoreThanPrincipal("Daar is bij gekomen:")
        .Lead("Wij zijn van plan de vordering over te dragen aan een incassobureau, gerechtsdeurwaarder of advocaat. U voorkomt dat door **{{ claim.total:C }}** uiterlijk op **{{ payBefore:d MMMM yyyy }}** te betalen:")
        .PaymentBox("claim.total", "payBefore")
        .Text("Na de overdracht neemt {{#if firm.onBehalf}}een ander{{#else}}die partij{{/if}} contact met u op en betaalt u niet meer aan ons. De kosten kunnen dan verder oplopen.")
        .Text($$$"""Kunt u niet alles in een keer betalen, of bent u het niet eens met de vordering? Laat het ons dan voor deze datum weten: {{{LetterWords.Dutch.CallOrMail}}}. Noem daarbij ons kenmerk {{ reference }}.""")
        .If("debtor.isConsumer", then => then
            .Text(LetterWords.Dutch.DebtHelp))
        .Text("Met deze brief stuiten wij ook de verjaring. Wij behouden ons alle rechten voor.")
        .Text("Hebt u al betaald? Dan kunt u dit bericht negeren.")
        .Close("Hoogachtend,", "namens")
        .Statement();
}
