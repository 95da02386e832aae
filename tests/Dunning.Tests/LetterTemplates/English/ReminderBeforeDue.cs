namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Reminder before the due date. Helpful and no reproach: the debtor is still in time.</summary>
internal static class ReminderBeforeDue
{
    public static void Write(Letter letter) => letter
        .Open("Due soon: {{#if invoices.Count > 1}}your invoices {{ payment.reference }}{{#else}}invoice {{ invoice.number }}{{/if}}")
        .Lead("{{#if invoices.Count > 1}}These invoices are{{#else}}This invoice is{{/if}} due soon. We send you this message as a reminder. You are still in time.")
        .Invoices()
        .Lead("{{#if invoices.Count > 1}}Would you please pay the invoices by the due dates shown?{{#else}}Would you please transfer **{{ total:C }}** no later than **{{ invoice.dueDate:d MMMM yyyy }}**?{{/if}}")
        .PaymentBoxWithoutDay()
        .Text("Have you already scheduled the payment? Thank you. You do not have to do anything.")
        .Text($$$"""Is something not right with {{#if invoices.Count > 1}}an invoice{{#else}}the invoice{{/if}}, or do you need a copy? Please let us know now: {{{LetterWords.English.CallOrMail}}}. Please mention our reference {{ reference }}.""")
        .Close("Kind regards,", "on behalf of");
}
