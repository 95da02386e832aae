using System.CommandLine;
using Dunning.Operations.Procedures;

namespace Dunning.Web.Commands;

/// <summary><c>dunning procedure retract</c>: no new cases for a version.</summary>
internal static class ProcedureCommandRetract
{
    public static Command Create(TimeProvider time)
    {
        var id = ProcedureCommand.Id();
        var version = new Option<int>("--version") { Description = "Welke versie.", Required = true };
        var (by, note) = (ProcedureCommand.By(), ProcedureCommand.Note());
        var (data, json) = (Options.Data(), Options.Json());
        var command = new Command("retract", "Een versie intrekken: geen nieuwe dossiers; lopende gaan door.") { id, version, by, note, data, json };
        command.SetAction((given, cancellationToken) => ProcedureCommand.InOfficeAsync(
            given.GetValue(data)!, time,
            async (services, today) => new Output(given.GetValue(json)).Answer(
                await services.GetRequiredService<RetractProcedure>().ExecuteAsync(given.GetValue(id)!, given.GetValue(version), new VersionStamp(today, given.GetValue(by)!, given.GetValue(note)!), cancellationToken)),
            cancellationToken));
        return command;
    }
}
