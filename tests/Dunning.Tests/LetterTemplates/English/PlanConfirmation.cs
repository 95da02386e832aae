namespace Dunning.Tests.LetterTemplates.English;

/// <summary>
/// Confirms a payment plan in writing: the claim, every term to the cent, what is expected of both, and what happens when a term is missed.
/// The debtor acknowledges the debt, which begins limitation anew (art. 3:318 BW).
/// </summary>
internal static class PlanConfirmation
{
    public static void Write(Letter letter) => letter
        .Open("Payment plan for {{#if invoices.Count > 1}}your invoices {{ payment.reference }}{{#else}}invoice {{ invoice.number }}{{/if}}")
        .Lead("{{#if plan != null}}On {{ plan.agreedOn:d MMMM yyyy }} we agreed a payment plan with you.{{#else}}We agreed a payment plan with you.{{/if}} "
            + "This message states everything that was agreed. Please keep it. The plan is about {{#if invoices.Count > 1}}these invoices{{#else}}this invoice{{/if}}:")
        .Invoices()
        .ClaimIfMoreThanPrincipal("This has been added:")
        .If("plan != null", then => then
            .Lead("You pay **{{ plan.total:C }}** in total, in these instalments:")
            .Terms())
        .Lead("Please transfer each instalment to this account:")
        .AccountBox()
        .Lead("This is what we agreed:")
        .Bullet("You pay each instalment no later than the day shown beside it.")
        .Bullet("As long as you pay on time, we send you no reminders and do not hand over the claim. We then charge no interest over the time the plan runs.")
        .Bullet("If you miss an instalment, we contact you. You can then still catch up. If you do not, the plan may lapse. You must then pay everything that is still open at once.")
        .Bullet("Does something change, so that you can not pay? Then you tell us at once, preferably before the day of payment.")
        .Bullet("With this plan you acknowledge that you owe this amount to {{ client.name }}. The limitation period therefore begins anew.")
        .Text($$$"""Would you please confirm these agreements? A reply to this message with the word ‘agreed’ is enough. Is something not right, or do you have a question? Please tell us at once: {{{LetterWords.English.CallOrMail}}}. Please mention our reference {{ reference }}.""")
        .If("debtor.isConsumer", then => then
            .Text(LetterWords.English.DebtHelp))
        .Close("Kind regards,", "on behalf of");
}
