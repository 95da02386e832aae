namespace Dunning.Tests.LetterTemplates.English;

/// <summary>
/// Notice of default to a business (art. 6:82 BW): claim, unambiguous demand, last day, consequences with amounts, liability,
/// interruption of limitation, earlier messages, a way to object; statement of account enclosed.
/// </summary>
internal static class BusinessDefaultNotice
{
    public static void Write(Letter letter) => letter
        .Open("Notice of default for {{#if invoices.Count > 1}}your invoices {{ payment.reference }}{{#else}}invoice {{ invoice.number }}{{/if}}")
        .Lead("The payment term of {{#if invoices.Count > 1}}the invoices below{{#else}}the invoice below{{/if}} has passed. We have not received the full amount.")
        .Invoices()
        .If("earlier.Count > 0", then => then
            .Lead("We have contacted you about this before:")
            .BulletEach("earlier", "{{ day:d MMMM yyyy }}: {{ channel }}"))
        .If("call != null", then => then
            .Text("On {{ call.day:d MMMM yyyy }} we called you about this{{#if call.spokenWith != \"\"}} (we spoke with: {{ call.spokenWith }}){{/if}}."))
        .Lead("We hereby give you notice of default", "With this letter we give you notice of default (ingebrekestelling). Pay **{{ total:C }}** no later than **{{ payBefore:d MMMM yyyy }}** to this account:")
        .PaymentBox()
        .Lead("If you do not pay on time", "If we have not received the amount by that date, you will be in default, in so far as you are not already. Without sending you another letter, we will then also claim:")
        .Bullet("interest ({{ interest.name }}) on the outstanding amount, from {{ interest.from:d MMMM yyyy }} up to and including the day of payment. The rate is now {{ interest.rate:N2 }}% a year"
            + "{{#if interest.amount > 0}}; up to and including today this comes to {{ interest.amount:C }}{{/if}}.")
        .If("costs.total > 0", then => then
            .Bullet("extrajudicial collection costs of {{ costs.total:C }}{{#if costs.vat > 0}}, of which {{ costs.vat:C }} is VAT. We cannot set off the VAT on these costs{{/if}}."))
        .Text("We may then also hand over the claim to a collection agency, lawyer or bailiff. We hold you liable for all damage we suffer because you do not pay or pay late.")
        .Text("This letter interrupts the limitation period of our claim. We reserve all our rights.")
        .Text("Do you disagree with the claim, or would you like an arrangement?", $$$"""Then let us know in writing, with your reasons, no later than {{ payBefore:d MMMM yyyy }}. To discuss a payment arrangement, please contact {{ client.contactPerson }}: {{{LetterWords.English.CallOrMail}}}. We send a copy of the invoice on request. Please mention our reference {{ reference }}.""")
        .Text("Have you already paid? Then you can disregard this message.")
        .Close("Yours faithfully,", "on behalf of")
        .Enclosed("statement of account")
        .Statement();
}
