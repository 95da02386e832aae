namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>What the two consumer letters have in common.</summary>
internal static class ConsumentenBrief
{
    private const string NotOnTime = "Als u niet op tijd betaalt";

    /// <summary>
    /// The letter that gives a consumer fourteen days without costs (art. 6:96 lid 6 BW; HR 25-11-2016, ECLI:NL:HR:2016:2704). One amount to pay,
    /// one account, the term tied to delivery. No last day and no day of an earlier letter stands in the text: a date that could be read
    /// as another term costs the creditor the collection costs.
    /// </summary>
    /// <param name="letter">The letter being written.</param>
    /// <param name="subject">What the letter is called.</param>
    /// <param name="standing">A sentence about where the debtor stands; empty for none.</param>
    /// <param name="demand">What goes before the demand; empty for nothing.</param>
    /// <param name="otherwise">What follows when no costs may be claimed.</param>
    public static void Write(Letter letter, string subject, string standing, string demand, string otherwise) => letter
        .Open(subject + " {{#if invoices.Count > 1}}voor uw facturen {{ payment.reference }}{{#else}}voor factuur {{ invoice.number }}{{/if}}")
        .Lead("De betaaltermijn van {{#if invoices.Count > 1}}de onderstaande facturen{{#else}}de onderstaande factuur{{/if}} is voorbij. " + standing
            + "{{#if earlier.Count > 0}}Wij hebben u hierover al eerder bericht. {{/if}}Wij hebben het volledige bedrag niet ontvangen.")
        .Invoices()
        .Lead("Betaal nu, zonder incassokosten", demand + "Betaal **{{ total:C }}** "
            + "**binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd**. U betaalt dan geen incassokosten.")
        .PaymentBoxWithoutDay()
        .If(
            "costs.total > 0",
            then => then
                .Text(NotOnTime, "Hebben wij het bedrag niet binnen deze termijn ontvangen, dan moet u ook incassokosten betalen. Die kosten zijn **{{ costs.total:C }}**."
                + "{{#if costs.vat > 0}} Daarin zit {{ costs.vat:C }} btw. Wij kunnen de btw over deze kosten niet verrekenen; daarom zijn de kosten met btw verhoogd.{{/if}}"
                + " U betaalt dan in totaal **{{ costs.totalWithDebt:C }}**."),
            otherwise => otherwise
                .Text(NotOnTime, "Hebben wij het bedrag niet binnen deze termijn ontvangen, dan " + otherwise))
        .Text("Wij kunnen dan ook wettelijke rente vragen en de vordering uit handen geven aan een incassobureau of gerechtsdeurwaarder. Wij houden u aansprakelijk voor de schade door te late betaling.")
        .Text("Deze brief stuit de verjaring: ons recht op betaling blijft bestaan. Wij behouden al onze rechten.")
        .Lead("Lukt betalen niet, of klopt er iets niet?", $$$"""Neem dan snel contact met ons op: {{{LetterWords.Dutch.CallOrMail}}}. U kunt ons een regeling voorstellen of uitleggen waarom u het niet met ons eens bent. Een kopie van de factuur sturen wij u op verzoek. Noem ons kenmerk {{ reference }}.""")
        .Text(LetterWords.Dutch.DebtHelp)
        .Text("Hebt u al betaald? Dan kunt u dit bericht negeren.")
        .Close("Hoogachtend,", "namens");
}
