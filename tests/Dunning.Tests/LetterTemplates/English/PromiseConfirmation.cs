namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Confirms a promise to pay: how much, when, and what happens if it is not kept. Asks for nothing new.</summary>
internal static class PromiseConfirmation
{
    public static void Write(Letter letter) => letter
        .Open("Confirmation of our agreement about {{#if invoices.Count > 1}}your invoices {{ payment.reference }}{{#else}}invoice {{ invoice.number }}{{/if}}")
        .If(
            "promise != null",
            then => then
                .Lead("On {{ promise.madeOn:d MMMM yyyy }} we agreed that you will pay **{{ promise.amount:C }}** no later than **{{ promise.due:d MMMM yyyy }}**. Thank you. With this message we confirm that agreement. It concerns:"),
            otherwise => otherwise
                .Lead("We agreed that you will pay. Thank you. With this message we confirm that agreement. It concerns:"))
        .Invoices()
        .Lead("You can transfer the amount to this account:")
        .If(
            "promise != null",
            then => then.PaymentBox("promise.amount", "promise.due"),
            otherwise => otherwise.PaymentBoxWithoutDay())
        .Text("Until the agreed day has passed, we will not send you reminders about this.")
        .Text($$$"""Will you not manage to pay on time after all? Please let us know before that day has passed: {{{LetterWords.English.CallOrMail}}}. If we have not received the amount by then and have not heard from you, we may send you a notice of default.""")
        .Text("Is the agreement not stated correctly here? Please tell us at once. Please mention our reference {{ reference }}.")
        .Close("Kind regards,", "on behalf of");
}
