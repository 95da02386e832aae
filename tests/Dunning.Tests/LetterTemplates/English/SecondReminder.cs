namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Second reminder. Firm and polite: names the earlier messages, gives the statement of account, says what can follow.</summary>
internal static class SecondReminder
{
    public static void Write(Letter letter) => letter
        .Open("Second reminder of {{#if invoices.Count > 1}}your invoices {{ payment.reference }}{{#else}}invoice {{ invoice.number }}{{/if}}")
        .If("earlier.Count > 0", then => then
            .Lead("We have asked you for payment before:")
            .BulletEach("earlier", "{{ day:d MMMM yyyy }}: {{ channel }}"))
        .Lead("We have not yet received the full amount. It concerns {{#if invoices.Count > 1}}these invoices{{#else}}this invoice{{/if}}:")
        .Invoices()
        .Lead("Please pay **{{ total:C }}** no later than **{{ payBefore:d MMMM yyyy }}**:")
        .PaymentBox()
        .Text("If payment does not arrive, interest and costs may be added. We would like to avoid that together with you.")
        .Text($$$"""Are you unable to pay on time, or do you disagree with {{#if invoices.Count > 1}}an invoice{{#else}}the invoice{{/if}}? Please tell us before that date: {{{LetterWords.English.CallOrMail}}}. We will gladly look for a solution with you.""")
        .Text("Have you already paid? Then you can disregard this message.")
        .Close("Kind regards,", "on behalf of")
        .Statement();
}
