namespace Dunning.Tests.LetterTemplates.English;

/// <summary>First reminder. Friendly: an invoice can be forgotten, so no word of blame, interest or costs.</summary>
internal static class Reminder
{
    public static void Write(Letter letter) => letter
        .Open("Reminder of {{#if invoices.Count > 1}}your invoices {{ payment.reference }}{{#else}}invoice {{ invoice.number }}{{/if}}")
        .Text("An invoice can easily be overlooked. That is why we are sending you this reminder.")
        .Lead("According to our records, {{#if invoices.Count > 1}}the invoices below have{{#else}}the invoice below has{{/if}} not been paid, or not in full:")
        .Invoices()
        .Lead("Would you please transfer **{{ total:C }}** no later than **{{ payBefore:d MMMM yyyy }}**?")
        .PaymentBox()
        .Text("Have you already paid? Thank you. You can disregard this message.")
        .Text("Do you no longer have the invoice? We are happy to send you a copy.")
        .Text($$$"""Is something not right, or do you have a question? We are happy to help: {{{LetterWords.English.CallOrMail}}}. Please mention our reference {{ reference }}.""")
        .Close("Kind regards,", "on behalf of");
}
