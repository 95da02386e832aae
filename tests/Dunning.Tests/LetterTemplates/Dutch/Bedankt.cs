namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Thank-you after a payment. Confirms what came in and never that everything is settled: interest or costs may be open.</summary>
internal static class Bedankt
{
    public static void Write(Letter letter) => letter
        .Open("Dank voor uw betaling{{#if invoices.Count == 1}} van factuur {{ invoice.number }}{{/if}}")
        .If(
            "received != null",
            then => then.Text("Op {{ received.day:d MMMM yyyy }} hebben wij uw betaling van **{{ received.amount:C }}** ontvangen. Hartelijk dank!"),
            otherwise => otherwise.Text("Wij hebben uw betaling ontvangen. Hartelijk dank!"))
        .Text("De betaling is verwerkt bij {{#if invoices.Count > 1}}uw facturen{{#else}}factuur {{ invoice.number }} van {{ invoice.issueDate:d MMMM yyyy }}{{/if}}.")
        .If("total > 0", then => then
            .Text("Volgens onze gegevens staat daarvan nu nog {{ total:C }} open."))
        .Text($$$"""Hebt u een vraag? Wij helpen u graag: {{{LetterWords.Dutch.CallOrMail}}}.""")
        .Text("Wij zijn u graag weer van dienst.")
        .Close("Met vriendelijke groet,", "namens");
}
