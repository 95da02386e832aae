namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>An instalment was missed. Asks for that instalment only, and says what happens to the plan otherwise.</summary>
internal static class GemisteTermijn
{
    public static void Write(Letter letter) => letter
        .Open("Gemiste termijn van uw betalingsregeling{{#if invoices.Count == 1}} voor factuur {{ invoice.number }}{{/if}}")
        .Lead("{{#if plan != null}}Op {{ plan.agreedOn:d MMMM yyyy }} hebben wij een betalingsregeling met u afgesproken.{{#else}}Wij hebben een betalingsregeling met u afgesproken.{{/if}}"
            + "{{#if plan != null && plan.missed != null}} De termijn van {{ plan.missed.due:d MMMM yyyy }} hebben wij niet of niet helemaal ontvangen. Er ontbreekt nog **{{ plan.missed.amount:C }}**.{{#else}} Een termijn hebben wij niet of niet helemaal ontvangen.{{/if}}"
            + " Wilt u die uiterlijk op **{{ payBefore:d MMMM yyyy }}** alsnog betalen?")
        .If(
            "plan != null && plan.missed != null",
            then => then.PaymentBox("plan.missed.amount", "payBefore"),
            otherwise => otherwise.AccountBox())
        .Text("Betaalt u voor die datum, dan loopt de regeling gewoon door.")
        .Text("Ontvangen wij de termijn dan niet, dan kan de regeling vervallen. U moet dan alles wat nog openstaat in een keer betalen. Dat is nu {{ total:C }}.")
        .If("plan != null", then => then
            .Lead("Dit zijn alle termijnen die wij hebben afgesproken:")
            .Terms())
        .Text($$$"""Lukt het niet om de termijn te betalen? Neem dan meteen contact met ons op: {{{LetterWords.Dutch.CallOrMail}}}. Noem daarbij ons kenmerk {{ reference }}.""")
        .If("debtor.isConsumer", then => then
            .Text(LetterWords.Dutch.DebtHelp))
        .Text("Hebt u de termijn al betaald? Dan kunt u dit bericht negeren.")
        .Close("Met vriendelijke groet,", "namens");
}
