using System.CommandLine;
using Dunning.Operations.Procedures;

namespace Dunning.Web.Commands;

/// <summary><c>dunning procedure discard</c>: throws the draft away.</summary>
internal static class ProcedureCommandDiscard
{
    public static Command Create(TimeProvider time)
    {
        var id = ProcedureCommand.Id();
        var revision = ProcedureCommand.Revision("De revisie die bedoeld is; zonder: zoals het staat.");
        var (by, note) = (ProcedureCommand.By(), ProcedureCommand.Note());
        var (data, json) = (Options.Data(), Options.Json());
        var command = new Command("discard", "Het concept weggooien.") { id, revision, by, note, data, json };
        command.SetAction((given, cancellationToken) => ProcedureCommand.InOfficeAsync(
            given.GetValue(data)!, time,
            async (services, today) => new Output(given.GetValue(json)).Answer(
                await services.GetRequiredService<DiscardDraft>().ExecuteAsync(given.GetValue(id)!, given.GetValue(revision), new VersionStamp(today, given.GetValue(by)!, given.GetValue(note)!), cancellationToken)),
            cancellationToken));
        return command;
    }
}
