using System.CommandLine;
using System.Globalization;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Traces;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Operations.Calendars;
using Dunning.Operations.Clients;
using Dunning.Operations.Proofs;
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
        var proof = new Option<FileInfo?>("--proof") { Description = "Document (PDF, PNG, JPEG of EML) dat als bewijs wordt bewaard." };
        var kind = new Option<ProofKind>("--kind") { Description = "Wat het document aantoont.", DefaultValueFactory = _ => ProofKind.Agreements };
        var day = Day("--day", "Dag van wat het document aantoont.");
        var invoice = new Option<string?>("--invoice") { Description = "Factuur waar het document bij hoort; zonder hoort het bij alles van de debiteur." };
        var by = new Option<string>("--by") { Description = "Wie het document bewaart.", DefaultValueFactory = _ => "opdrachtregel" };
        var command = new Command("debtor", "De klantkaart van een debiteur: betaalgedrag, intake en bewijs; en vastleggen wat is gezien.")
        {
            data, client, debtor, important, identity, agreements, terms, proof, kind, day, invoice, by, json,
        };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            Option<string?>[] days = [identity, agreements, terms, day];
            if (Array.Find(days, day => given.GetValue(day) is { } text && GivenDay.Read(text) is null) is { } wrong)
            {
                return output.Answer([Finding.Error("debtor.day", "", wrong.Name, $"\"{given.GetValue(wrong)}\" is not a day.", "write it as 2026-11-21")]);
            }

            if (given.GetValue(proof) is { Exists: false } missing)
            {
                return output.Answer([Finding.Error("file.missing", missing.FullName, "", "There is no such file or folder.")]);
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

            if (given.GetValue(proof) is { } file)
            {
                var order = new ProofOrder(
                    given.GetValue(client)!, given.GetValue(debtor)!, given.GetValue(invoice), given.GetValue(kind), GivenDay.Read(given.GetValue(day)) ?? await TodayAsync(office, cancellationToken), file.Name,
                    await ReadAsync(file, cancellationToken));
                (var kept, findings) = await office.Services.GetRequiredService<KeepProof>().ExecuteAsync(order, given.GetValue(by)!, cancellationToken);
                if (kept is null)
                {
                    return output.Answer(findings);
                }
            }

            var proofs = await office.Services.GetRequiredService<IProofs>().OfDebtorAsync(given.GetValue(client)!, given.GetValue(debtor)!, cancellationToken);
            output.Answer(new { debtor = card.Debtor, behaviour = card.Behaviour, proofs = proofs.Select(each => new { invoice = each.InvoiceNumber, each.Proof }) }, console => Draw(console, card, proofs));
            output.Remark(findings);
            return ExitCode.Success;
        });
        return command;
    }

    private static CultureInfo Dutch { get; } = Language.Dutch.Culture();

    private static Option<string?> Day(string name, string description) => new(name) { Description = description };

    private static Task<DateOnly> TodayAsync(Office office, CancellationToken cancellationToken) => office.Services.GetRequiredService<IOfficeClock>().TodayAsync(cancellationToken);

    // What is too large to be kept is refused by its length; it need not be read whole.
    private static async Task<byte[]> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenRead();
        var bytes = new byte[Math.Min(content.Length, KeepProof.MostBytes + 1L)];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static void Draw(IAnsiConsole console, DebtorCard card, IReadOnlyList<KeptProof> proofs)
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
        foreach (var kept in proofs)
        {
            table.AddRow("Bewijs: " + Markup.Escape(TraceText.Term(kept.Proof.Kind.ToString(), Language.Dutch)), Markup.Escape($"{Told(kept.Proof.Day)}, {(kept.InvoiceNumber is { } number ? "factuur " + number : "alles")}, {kept.Proof.Note}"));
        }

        console.Write(table);
    }

    private static string Told(DateOnly? day) => day?.ToString("d MMMM yyyy", Dutch) ?? "–";
}
