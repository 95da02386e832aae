namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>
/// Confirms a payment plan in writing: the claim, every term to the cent, what is expected of both, and what happens when a term is missed.
/// The debtor acknowledges the debt, which begins limitation anew (art. 3:318 BW).
/// </summary>
internal static class BevestigingRegeling
{
    public static void Write(Letter letter) => letter
        .Open("Betalingsregeling voor {{#if invoices.Count > 1}}uw facturen {{ payment.reference }}{{#else}}factuur {{ invoice.number }}{{/if}}")
        .Lead("{{#if plan != null}}Op {{ plan.agreedOn:d MMMM yyyy }} hebben wij een betalingsregeling met u afgesproken.{{#else}}Wij hebben een betalingsregeling met u afgesproken.{{/if}} "
            + "In dit bericht staan alle afspraken. Bewaar het goed. De regeling gaat over {{#if invoices.Count > 1}}deze facturen{{#else}}deze factuur{{/if}}:")
        .Invoices()
        .ClaimIfMoreThanPrincipal("Daar is bij gekomen:")
        .If("plan != null", then => then
            .Lead("U betaalt samen **{{ plan.total:C }}** in deze termijnen:")
            .Terms())
        .Lead("Maak elke termijn over naar deze rekening:")
        .AccountBox()
        .Lead("Dit hebben wij afgesproken:")
        .Bullet("U betaalt elke termijn uiterlijk op de dag die erbij staat.")
        .Bullet("Zolang u op tijd betaalt, sturen wij u geen herinneringen en dragen wij de vordering niet over. Wij rekenen dan ook geen rente over de tijd dat de regeling loopt.")
        .Bullet("Mist u een termijn, dan nemen wij contact met u op. U kunt de termijn dan nog inhalen. Doet u dat niet, dan kan de regeling vervallen. U moet dan alles wat nog openstaat in een keer betalen.")
        .Bullet("Verandert er iets, waardoor betalen niet lukt? Dan laat u ons dat meteen weten, liefst voor de betaaldag.")
        .Bullet("Met deze regeling erkent u dat u dit bedrag aan {{ client.name }} moet betalen. De verjaring begint daardoor opnieuw.")
        .Text($$$"""Wilt u deze afspraken bevestigen? Een antwoord op dit bericht met het woord ‘akkoord’ is genoeg. Klopt er iets niet, of hebt u een vraag? Laat het ons dan meteen weten: {{{LetterWords.Dutch.CallOrMail}}}. Noem daarbij ons kenmerk {{ reference }}.""")
        .If("debtor.isConsumer", then => then
            .Text(LetterWords.Dutch.DebtHelp))
        .Close("Met vriendelijke groet,", "namens");
}
