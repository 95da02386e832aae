namespace Dunning.Tests.LetterTemplates.English;

/// <summary>What the two consumer letters have in common.</summary>
internal static class ConsumerLetter
{
    private const string NotOnTime = "If you do not pay on time";

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
        .Open(subject + " {{#if invoices.Count > 1}}for your invoices {{ payment.reference }}{{#else}}for invoice {{ invoice.number }}{{/if}}")
        .Lead("The payment term of {{#if invoices.Count > 1}}the invoices below{{#else}}the invoice below{{/if}} has passed. " + standing
            + "{{#if earlier.Count > 0}}We have contacted you about this before. {{/if}}We have not received the full amount.")
        .Invoices()
        .Lead("Pay now, without collection costs", demand + "Pay **{{ total:C }}** "
            + "**within fourteen days, counted from the day after this letter is delivered to you**. You will then pay no collection costs.")
        .PaymentBoxWithoutDay()
        .If(
            "costs.total > 0",
            then => then
                .Text(NotOnTime, "If we have not received the amount within this term, you must also pay collection costs. These costs are **{{ costs.total:C }}**."
                + "{{#if costs.vat > 0}} This includes {{ costs.vat:C }} VAT. We cannot set off the VAT on these costs; that is why they have been increased by VAT.{{/if}}"
                + " You will then pay **{{ costs.totalWithDebt:C }}** in total."),
            otherwise => otherwise
                .Text(NotOnTime, "If we have not received the amount within this term, " + otherwise))
        .Text("We may then also ask for statutory interest and hand over the claim to a collection agency or bailiff. We hold you liable for the damage caused by late payment.")
        .Text("This letter interrupts the limitation period: our right to payment continues to exist. We reserve all our rights.")
        .Lead("Are you unable to pay, or is something not right?", $$$"""Then please contact us soon: {{{LetterWords.English.CallOrMail}}}. You can propose an arrangement or explain why you do not agree with us. We send a copy of the invoice on request. Please mention our reference {{ reference }}.""")
        .Text(LetterWords.English.DebtHelp)
        .Text("Have you already paid? Then you can disregard this message.")
        .Close("Yours faithfully,", "on behalf of");
}
