namespace Dunning.Tests.LetterTemplates.English;

/// <summary>An instalment was missed. Asks for that instalment only, and says what happens to the plan otherwise.</summary>
internal static class MissedInstalment
{
    public static void Write(Letter letter) => letter
        .Open("Missed instalment of your payment plan{{#if invoices.Count == 1}} for invoice {{ invoice.number }}{{/if}}")
        .Lead("{{#if plan != null}}On {{ plan.agreedOn:d MMMM yyyy }} we agreed a payment plan with you.{{#else}}We agreed a payment plan with you.{{/if}}"
            + "{{#if plan != null && plan.missed != null}} We have not received the instalment of {{ plan.missed.due:d MMMM yyyy }}, or not all of it. **{{ plan.missed.amount:C }}** is still missing.{{#else}} We have not received an instalment, or not all of it.{{/if}}"
            + " Would you please pay it no later than **{{ payBefore:d MMMM yyyy }}**?")
        .If(
            "plan != null && plan.missed != null",
            then => then.PaymentBox("plan.missed.amount", "payBefore"),
            otherwise => otherwise.AccountBox())
        .Text("If you pay by that date, the plan simply goes on.")
        .Text("If we do not receive the instalment by then, the plan may lapse. You must then pay everything that is still open at once. That is {{ total:C }} now.")
        .If("plan != null", then => then
            .Lead("These are all the instalments we agreed:")
            .Terms())
        .Text($$$"""Are you unable to pay the instalment? Please contact us at once: {{{LetterWords.English.CallOrMail}}}. Please mention our reference {{ reference }}.""")
        .If("debtor.isConsumer", then => then
            .Text(LetterWords.English.DebtHelp))
        .Text("Have you already paid the instalment? Then you can disregard this message.")
        .Close("Kind regards,", "on behalf of");
}
