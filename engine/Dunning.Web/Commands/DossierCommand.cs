using System.CommandLine;
using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;
using Dunning.Operations.Dossiers;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning dossier</c>: packs a case for whoever must read or take it over, and checks such a package.</summary>
internal static class DossierCommand
{
    public static Command Create(TimeProvider time) => new("dossier", "Een dossier uitgeven, overdragen of controleren.")
    {
        Export(time), Handover(time), Verify(), Head(time), DossierCommandReport.Create(time), DossierCommandRecall.Create(time), DossierCommandRetention.Create(time),
    };

    private static Command Export(TimeProvider time)
    {
        var command = new Command("export", "Alles van een dossier in één bestand, met een controlebestand.");
        return Packing(time, command, _ => DossierOrder.Export);
    }

    private static Command Handover(TimeProvider time)
    {
        var to = new Option<string>("--to") { Description = "Incassobureau, deurwaarder of advocaat.", Required = true };
        var court = new Option<bool>("--court") { Description = "Met het verzoek een gerechtelijk traject te starten." };
        var command = new Command("handover", "Het pakket voor wie de vordering overneemt: ook de begeleidende brief, het rekeningoverzicht en de vordering als JSON en CSV.") { to, court };
        return Packing(time, command, given => new DossierOrder(given.GetValue(to)!.Trim(), given.GetValue(court)));
    }

    private static Command Packing(TimeProvider time, Command command, Func<ParseResult, DossierOrder> order)
    {
        var reference = new Option<string>("--case") { Description = "Dossier: D-000123.", Required = true };
        var file = new Option<FileInfo>("--out") { Description = "Het ZIP-bestand.", Required = true };
        var data = Options.Data();
        var json = Options.Json();
        command.Options.Add(reference);
        command.Options.Add(file);
        command.Options.Add(data);
        command.Options.Add(json);
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            if (Number(given.GetValue(reference)!) is not { } caseId)
            {
                return output.Answer([Finding.Error("dossier.unknown", "", given.GetValue(reference)!, "This is not the reference of a case.", "write it as D-000123")]);
            }

            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var (zip, manifest, findings) = await office.Services.GetRequiredService<ExportDossier>().ExecuteAsync(DeskScope.Office, caseId, order(given), cancellationToken);
            if (manifest is null)
            {
                return output.Answer(findings);
            }

            await File.WriteAllBytesAsync(given.GetValue(file)!.FullName, zip, cancellationToken);
            var answer = new
            {
                @case = CaseState.Reference(caseId), file = given.GetValue(file)!.FullName, bytes = zip.Length, events = manifest.Events, files = manifest.Files.Select(each => each.Path), head = manifest.Head,
                seal = manifest.Seal.Seal, findings,
            };
            output.Answer(answer, console =>
            {
                console.MarkupLineInterpolated($"[green]{answer.file}[/] {manifest.Events} gebeurtenissen, {manifest.Files.Count} bestanden.");
                console.MarkupLineInterpolated($"Einde van de keten: {manifest.Head}");
                console.MarkupLineInterpolated($"Dagverzegeling {manifest.Seal.Seal.Number} van {manifest.Seal.Seal.Day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"))}: {manifest.Seal.Seal.Head}");
            });
            output.Remark(findings);
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Verify()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Een uitgegeven dossier (ZIP)." };
        var head = new Option<string?>("--head") { Description = "Een hash die elders is bewaard: het einde van de keten, of een dagverzegeling." };
        var json = Options.Json();
        var command = new Command("verify", "Nagaan dat aan een uitgegeven dossier niets is veranderd; zonder de gegevens van het kantoor.") { file, head, json };
        command.SetAction(given =>
        {
            var output = new Output(given.GetValue(json));
            if (!given.GetValue(file)!.Exists)
            {
                return output.Answer([Finding.Error("file.missing", given.GetValue(file)!.FullName, "", "There is no such file or folder.")]);
            }

            using var zip = given.GetValue(file)!.OpenRead();
            var verdict = VerifyDossier.Check(zip, given.GetValue(file)!.Name, given.GetValue(head));
            output.Answer(verdict, console => Draw(console, verdict));
            return verdict.Holds ? ExitCode.Success : ExitCode.GivenWrong;
        });
        return command;
    }

    private static Command Head(TimeProvider time)
    {
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("head", "De dagverzegeling over alle dossiers, om elders te bewaren; elke run maakt er een.") { data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var today = await office.Services.GetRequiredService<IOfficeClock>().TodayAsync(cancellationToken);
            if (await office.Services.GetRequiredService<IDossierBook>().SealAsync(today, cancellationToken) is not { } seal)
            {
                return output.Answer([Finding.Error("dossier.nothing", "", "", "Nothing has been recorded yet, so there is nothing to seal.")]);
            }

            output.Answer(seal, console => console.MarkupLineInterpolated($"Dagverzegeling {seal.Number} van {seal.Day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"))} over {seal.Cases} dossiers: {seal.Head}"));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Draw(IAnsiConsole console, DossierVerdict verdict)
    {
        foreach (var check in verdict.Checks)
        {
            console.MarkupLineInterpolated($"[{(check.Passed ? "green" : "red")}]{(check.Passed ? "klopt" : "FOUT ")}[/] {check.Nl}");
        }

        foreach (var finding in verdict.Findings)
        {
            console.MarkupLineInterpolated($"      {finding.ToString()}");
        }

        console.MarkupLineInterpolated($"{(verdict.Holds ? "Aan dit dossier is niets gevonden dat veranderd is." : "Dit dossier is NIET zoals het is vastgelegd.")}");
    }

    internal static long? Number(string reference) =>
        long.TryParse(reference.Replace("D-", "", StringComparison.OrdinalIgnoreCase), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
