namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>Statement of account (rekeningoverzicht) by itself. Shows what is due and, apart, what is not.</summary>
internal static class Rekeningoverzicht
{
    public static void Write(Letter letter) => letter
        .Open("Rekeningoverzicht per {{ today:d MMMM yyyy }}")
        .Text("Hierbij sturen wij u een overzicht van de facturen die bij {{ client.name }} openstaan.")
        .StatementTable()
        .If("statement.due > 0", then => then
            .Lead("Wilt u het vervallen bedrag, **{{ statement.due:C }}**, overmaken naar deze rekening?")
            .AccountBox())
        .Text($$$"""Komt dit overzicht niet overeen met uw administratie, of mist u een factuur? Laat het ons dan weten: {{{LetterWords.Dutch.CallOrMail}}}. Noem daarbij uw debiteurnummer {{ debtor.number }}.""")
        .Text("Betalingen van de laatste dagen kunnen nog ontbreken. Hebt u al betaald? Dan hoeft u niets te doen.")
        .Close("Met vriendelijke groet,", "namens");
}
