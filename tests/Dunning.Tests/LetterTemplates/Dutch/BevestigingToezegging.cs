namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Confirms a promise to pay: how much, when, and what happens if it is not kept. Asks for nothing new.</summary>
internal static class BevestigingToezegging
{
    public static void Write(Letter letter) => letter
        .Open("Bevestiging van onze afspraak over {{#if invoices.Count > 1}}uw facturen {{ payment.reference }}{{#else}}factuur {{ invoice.number }}{{/if}}")
        .If(
            "promise != null",
            then => then
                .Lead("Op {{ promise.madeOn:d MMMM yyyy }} hebben wij met u afgesproken dat u **{{ promise.amount:C }}** uiterlijk op **{{ promise.due:d MMMM yyyy }}** betaalt. Dank u wel. Met dit bericht bevestigen wij die afspraak. Het gaat om:"),
            otherwise => otherwise
                .Lead("Wij hebben met u afgesproken dat u gaat betalen. Dank u wel. Met dit bericht bevestigen wij die afspraak. Het gaat om:"))
        .Invoices()
        .Lead("U kunt het bedrag overmaken naar deze rekening:")
        .If(
            "promise != null",
            then => then.PaymentBox("promise.amount", "promise.due"),
            otherwise => otherwise.PaymentBoxWithoutDay())
        .Text("Tot en met de afgesproken dag sturen wij u hierover geen herinneringen.")
        .Text($$$"""Lukt het toch niet op tijd? Laat het ons dan weten voordat die dag voorbij is: {{{LetterWords.Dutch.CallOrMail}}}. Hebben wij het bedrag dan niet ontvangen en niets van u gehoord, dan kunnen wij u een ingebrekestelling sturen.""")
        .Text("Staat de afspraak hier niet goed? Laat het ons dan meteen weten. Noem daarbij ons kenmerk {{ reference }}.")
        .Close("Met vriendelijke groet,", "namens");
}
