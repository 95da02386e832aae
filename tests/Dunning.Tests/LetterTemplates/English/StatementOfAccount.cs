namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Statement of account by itself. Shows what is due and, apart, what is not.</summary>
internal static class StatementOfAccount
{
    public static void Write(Letter letter) => letter
        .Open("Statement of account on {{ today:d MMMM yyyy }}")
        .Text("We send you an overview of the invoices that are open with {{ client.name }}.")
        .StatementTable()
        .If("statement.due > 0", then => then
            .Lead("Would you please transfer the overdue amount, **{{ statement.due:C }}**, to this account?")
            .AccountBox())
        .Text($$$"""Does this overview differ from your records, or is an invoice missing? Please let us know: {{{LetterWords.English.CallOrMail}}}. Please mention your account number {{ debtor.number }}.""")
        .Text("Payments of the last few days may still be missing. Have you already paid? Then you do not have to do anything.")
        .Close("Kind regards,", "on behalf of");
}
