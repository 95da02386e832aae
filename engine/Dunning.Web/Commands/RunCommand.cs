using System.CommandLine;
using Dunning.Core.Findings;
using Dunning.Core.Law;
using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;
using Dunning.Operations.Dossiers;
using Dunning.Operations.Incoming;
using Dunning.Operations.Running;
using Dunning.Web.Composition;

namespace Dunning.Web.Commands;

/// <summary><c>dunning run</c>: a dunning run for a day.</summary>
internal static class RunCommand
{
    public static Command Create(TimeProvider time)
    {
        var data = Options.Data();
        var date = new Option<string?>("--date") { Description = "Dag (2026-11-21); zonder: vandaag." };
        var propose = new Option<bool>("--propose") { Description = "Alles voorstellen, niets verzenden." };
        var release = new Option<bool>("--release") { Description = "Eerst vrijgeven wat voorgesteld is." };
        var client = Options.Client();
        var json = Options.Json();
        var command = new Command("run", "Aanmaanrun: dossiers openen, stappen zetten, verzenden.") { data, date, propose, release, client, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            if (given.GetValue(propose) && given.GetValue(release))
            {
                return output.Answer([Finding.Error("run.mode", "", "--propose --release", "Propose and release exclude each other; give one.")]);
            }

            await using var office = await Office.OpenAsync(given.GetValue(data)!, time, cancellationToken);
            var text = given.GetValue(date);
            if ((text is null ? await office.Services.GetRequiredService<IOfficeClock>().TodayAsync(cancellationToken) : GivenDay.Read(text)) is not { } day)
            {
                return output.Answer([Finding.Error("run.date", "", "--date", $"\"{text}\" is not a day.", "write it as 2026-11-21")]);
            }

            var mode = given.GetValue(propose) ? RunMode.Propose : given.GetValue(release) ? RunMode.Release : RunMode.AsProcedures;
            var delivered = await office.Services.GetRequiredService<ReadIncoming>().ExecuteAsync(office.Services.GetRequiredService<IncomingOfOffice>().Path, cancellationToken);
            output.Remark([.. delivered.SelectMany(delivery => delivery.Result.Findings)]);
            var report = await office.Services.GetRequiredService<RunDunning>().ExecuteAsync(day, mode, DeskScope.OfChoice(given.GetValue(client)), cancellationToken);
            await office.Services.GetRequiredService<IDossierBook>().SealAsync(day, cancellationToken);
            output.Remark(LegalTables.Findings(day));
            output.Answer(report, console => RunTable.Draw(console, report));
            return ExitCode.Success;
        });
        return command;
    }
}
