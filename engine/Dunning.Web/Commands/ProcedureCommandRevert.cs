using System.CommandLine;
using Dunning.Operations.Procedures;

namespace Dunning.Web.Commands;

/// <summary><c>dunning procedure revert</c>: an old version comes back as a new one.</summary>
internal static class ProcedureCommandRevert
{
    public static Command Create(TimeProvider time)
    {
        var id = ProcedureCommand.Id();
        var version = new Option<int>("--version") { Description = "Welke versie terugkomt.", Required = true };
        var publish = new Option<bool>("--publish") { Description = "Meteen publiceren; zonder: als concept." };
        var revision = ProcedureCommand.Revision("De revisie van het concept dat vervangen mag worden.");
        var (by, note, data, json) = (ProcedureCommand.By(), ProcedureCommand.Note(), Options.Data(), Options.Json());
        var command = new Command("revert", "Een oude versie terugbrengen als nieuwe.") { id, version, publish, revision, by, note, data, json };
        command.SetAction((given, cancellationToken) => ProcedureCommand.InOfficeAsync(
            given.GetValue(data)!, time,
            async (services, today) =>
            {
                var (made, findings) = await services.GetRequiredService<RevertProcedure>().ExecuteAsync(
                    given.GetValue(id)!, given.GetValue(version), given.GetValue(publish), given.GetValue(revision) ?? 0,
                    new VersionStamp(today, given.GetValue(by)!, given.GetValue(note)!), cancellationToken);
                return ProcedureCommand.Answer(new Output(given.GetValue(json)), made, findings);
            },
            cancellationToken));
        return command;
    }
}
