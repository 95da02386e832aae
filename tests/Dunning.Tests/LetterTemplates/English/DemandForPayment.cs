namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Demand for payment after the reminder. Firm and polite: names the reminder, asks with emphasis, keeps the claim alive (art. 3:317 BW).</summary>
internal static class DemandForPayment
{
    public static void Write(Letter letter) => letter
        .Open("Demand for payment of {{#if invoices.Count > 1}}your invoices {{ payment.reference }}{{#else}}invoice {{ invoice.number }}{{/if}}")
        .If("earlier.Count > 0", then => then
            .Lead("We have asked you for payment before:")
            .BulletEach("earlier", "{{ day:d MMMM yyyy }}: {{ name }} ({{ channel }})"))
        .Lead("We have not yet received the full amount. It concerns {{#if invoices.Count > 1}}these invoices{{#else}}this invoice{{/if}}:")
        .Invoices()
        .Lead("We firmly request you to pay **{{ total:C }}** no later than **{{ payBefore:d MMMM yyyy }}**:")
        .PaymentBox()
        .Text("If you do not pay on time, we may call you or send you a notice of default. After that, interest and collection costs may be charged to you.")
        .Text($$$"""Can you not pay on time, or do you not agree with {{#if invoices.Count > 1}}an invoice{{#else}}the invoice{{/if}}? Please let us know before that date: {{{LetterWords.English.CallOrMail}}}. We will gladly look for a solution with you. Please mention our reference {{ reference }}.""")
        .Text("This message also interrupts the limitation period: our right to payment continues to exist.")
        .Text("Have you already paid? Then you can disregard this message.")
        .Close("Kind regards,", "on behalf of")
        .Statement();
}
