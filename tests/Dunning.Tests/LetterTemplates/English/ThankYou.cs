namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Thank-you after a payment. Confirms what came in and never that everything is settled: interest or costs may be open.</summary>
internal static class ThankYou
{
    public static void Write(Letter letter) => letter
        .Open("Thank you for your payment{{#if invoices.Count == 1}} of invoice {{ invoice.number }}{{/if}}")
        .If(
            "received != null",
            then => then.Text("On {{ received.day:d MMMM yyyy }} we received your payment of **{{ received.amount:C }}**. Thank you very much!"),
            otherwise => otherwise.Text("We have received your payment. Thank you very much!"))
        .Text("We have applied the payment to {{#if invoices.Count > 1}}your invoices{{#else}}invoice {{ invoice.number }} of {{ invoice.issueDate:d MMMM yyyy }}{{/if}}.")
        .If("total > 0", then => then
            .Text("According to our records, {{ total:C }} of this is now still outstanding."))
        .Text($$$"""Do you have a question? We are happy to help: {{{LetterWords.English.CallOrMail}}}.""")
        .Text("We look forward to being of service again.")
        .Close("Kind regards,", "on behalf of");
}
