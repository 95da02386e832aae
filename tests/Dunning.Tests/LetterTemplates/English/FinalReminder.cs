namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Final reminder, a week after the call. Businesslike: refers to the call, asks urgently, names the next step and no more.</summary>
internal static class FinalReminder
{
    private const string Missing = "We have not yet received the full amount. It concerns {{#if invoices.Count > 1}}these invoices{{#else}}this invoice{{/if}}:";

    public static void Write(Letter letter) => letter
        .Open("Final reminder of {{#if invoices.Count > 1}}your invoices {{ payment.reference }}{{#else}}invoice {{ invoice.number }}{{/if}}")
        .If(
            "call != null",
            then => then
                .Lead("On {{ call.day:d MMMM yyyy }} we called you about the payment{{#if call.spokenWith != \"\"}} (we spoke with: {{ call.spokenWith }}){{/if}}."
                    + "{{#if call.promisedOn != null}} It was agreed that we would receive {{#if call.promisedAmount != null}}{{ call.promisedAmount:C }}{{#else}}the amount{{/if}} no later than {{ call.promisedOn:d MMMM yyyy }}.{{/if}}"
                    + " " + Missing),
            otherwise => otherwise
                .Lead("We have asked you for payment more than once. " + Missing))
        .Invoices()
        .Lead("This is our final reminder. We urgently request you to pay **{{ total:C }}** no later than **{{ payBefore:d MMMM yyyy }}**:")
        .PaymentBox()
        .Text("If we do not receive the amount by then, we may send you a notice of default. After that, interest and collection costs may be charged to you.")
        .Text($$$"""Is there a reason why you are not paying, or would you like to agree on a payment arrangement? Please contact us before that date: {{{LetterWords.English.CallOrMail}}}.""")
        .If("debtor.isConsumer", then => then
            .Text(LetterWords.English.DebtHelp))
        .Text("Have you already paid? Then you can disregard this message.")
        .Close("Kind regards,", "on behalf of")
        .Statement();
}
