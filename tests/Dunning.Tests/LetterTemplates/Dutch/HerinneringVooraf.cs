namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Reminder before the due date. Helpful and no reproach: the debtor is still in time.</summary>
internal static class HerinneringVooraf
{
    public static void Write(Letter letter) => letter
        .Open("Binnenkort te betalen: {{#if invoices.Count > 1}}uw facturen {{ payment.reference }}{{#else}}factuur {{ invoice.number }}{{/if}}")
        .Lead("Binnenkort is de laatste betaaldag van {{#if invoices.Count > 1}}deze facturen{{#else}}deze factuur{{/if}}. Wij sturen u dit bericht als geheugensteun. U bent nog op tijd.")
        .Invoices()
        .Lead("{{#if invoices.Count > 1}}Wilt u de facturen betalen voor de vervaldatum die erbij staat?{{#else}}Wilt u **{{ total:C }}** uiterlijk op **{{ invoice.dueDate:d MMMM yyyy }}** overmaken?{{/if}}")
        .PaymentBoxWithoutDay()
        .Text("Hebt u de betaling al klaargezet? Dank u wel. U hoeft dan niets te doen.")
        .Text($$$"""Klopt er iets niet aan {{#if invoices.Count > 1}}een factuur{{#else}}de factuur{{/if}}, of hebt u een kopie nodig? Laat het ons dan nu al weten: {{{LetterWords.Dutch.CallOrMail}}}. Noem daarbij ons kenmerk {{ reference }}.""")
        .Close("Met vriendelijke groet,", "namens");
}
