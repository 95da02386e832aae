using System.CommandLine;
using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Operations.Clients;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning debtor</c>: the card of a debtor (how he pays, what the intake saw), and noting what was seen to.</summary>
internal static class DebtorCommand
{
    public static Command Create(TimeProvider time)
    {
        var data = Options.Data();
        var json = Options.Json();
        var client = new Option<string>("--client") { Description = "Opdrachtgever.", Required = true };
        var debtor = new Option<string>("--debtor") { Description = "Debiteurnummer.", Required = true };
        var important = new Option<bool?>("--important") { Description = "Of het een belangrijke klant is: bezoek in plaats van een brief." };
        var identity = Day("--identity-seen", "Dag waarop de inschrijving (KvK) of de identiteit is gezien.");
        var agreements = Day("--agreements-confirmed", "Dag waarop de afspraken schriftelijk zijn bevestigd.");
        var terms = Day("--terms-handed-over", "Dag waarop de algemene voorwaarden zijn overhandigd.");
        var command = new Command("debtor", "De klantkaart van een debiteur: betaalgedrag en intake; en vastleggen wat is gezien.")
        {
            data, client, debtor, important, identity, agreements, terms, json,
        };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            Option<string?>[] days = [identity, agreements, terms];
            if (Array.Find(days, day => given.GetValue(day) is { } text && GivenDay.Read(text) is null) is { } wrong)
            {
                return output.Answer([Finding.Error("debtor.day", "", wrong.Name, $"\"{given.GetValue(wrong)}\" is not a day.", "write it as 2026-11-21")]);
            }

            await using var office = await Office.OpenAsync(given.GetValue(data)!, time, cancellationToken);
            var (card, findings) = await office.Services.GetRequiredService<KnowDebtor>().ExecuteAsync(
                given.GetValue(client)!, given.GetValue(debtor)!,
                new DebtorNotes(given.GetValue(important), GivenDay.Read(given.GetValue(identity)), GivenDay.Read(given.GetValue(agreements)), GivenDay.Read(given.GetValue(terms))),
                cancellationToken);
            if (card is null)
            {
                return output.Answer(findings);
            }

            output.Answer(new { debtor = card.Debtor, behaviour = card.Behaviour }, console => Draw(console, card));
            return ExitCode.Success;
        });
        return command;
    }

    private static CultureInfo Dutch { get; } = Language.Dutch.Culture();

    private static Option<string?> Day(string name, string description) => new(name) { Description = description };

    private static void Draw(IAnsiConsole console, DebtorCard card)
    {
        var table = new Table().AddColumn(Markup.Escape(card.Debtor.Name)).AddColumn("");
        table.AddRow("Belangrijke klant", card.Debtor.IsImportant ? "ja" : "nee");
        table.AddRow("Klant sinds", Told(card.Behaviour.Since));
        table.AddRow("Betaalde facturen", card.Behaviour.Settled.ToString(Dutch));
        table.AddRow("Waarvan te laat", card.Behaviour.Late.ToString(Dutch));
        table.AddRow("Gemiddeld dagen te laat", card.Behaviour.AverageDaysLate.ToString(Dutch));
        table.AddRow("Inschrijving of identiteit gezien", Told(card.Debtor.Intake?.IdentitySeen));
        table.AddRow("Afspraken bevestigd", Told(card.Debtor.Intake?.AgreementsConfirmed));
        table.AddRow("Voorwaarden overhandigd", Told(card.Debtor.Intake?.TermsHandedOver));
        console.Write(table);
    }

    private static string Told(DateOnly? day) => day?.ToString("d MMMM yyyy", Dutch) ?? "–";
}
