using System.CommandLine;
using Dunning.Core.Findings;
using Dunning.Operations.Procedures;

namespace Dunning.Web.Commands;

/// <summary><c>dunning procedure publish</c>: publishes a folder, or the draft, when nothing in it is wrong.</summary>
internal static class ProcedureCommandPublish
{
    public static Command Create(TimeProvider time)
    {
        var folder = new Argument<string?>("DIR") { Description = "Map met workflow.json.", Arity = ArgumentArity.ZeroOrOne };
        var draft = new Option<string?>("--draft") { Description = "In plaats van een map: het concept van deze procedure." };
        var revision = ProcedureCommand.Revision("De revisie van het concept die bedoeld is; zonder: zoals het staat.");
        var (by, note, data, json) = (ProcedureCommand.By(), ProcedureCommand.Note(), Options.Data(), Options.Json());
        var command = new Command("publish", "Een map of concept publiceren; nieuwe dossiers volgen het.") { folder, draft, revision, by, note, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            VersionStamp Stamp(DateOnly today) => new(today, given.GetValue(by)!, given.GetValue(note)!);
            if ((given.GetValue(folder) is null) == (given.GetValue(draft) is null))
            {
                return output.Answer([Finding.Error("procedure.what", "", "DIR --draft", "Say what to publish: a folder, or the draft of a procedure.", "dunning procedure publish workflows/zoho-vdt, or --draft zoho-vdt")]);
            }

            if (given.GetValue(draft) is { } id)
            {
                return await ProcedureCommand.InOfficeAsync(
                    given.GetValue(data)!, time,
                    async (services, today) =>
                    {
                        var (published, found) = await services.GetRequiredService<PublishDraft>().ExecuteAsync(id, given.GetValue(revision), Stamp(today), cancellationToken);
                        return ProcedureCommand.Answer(output, published, found);
                    },
                    cancellationToken);
            }

            var (files, place, missing) = await ProcedureCommand.ReadAsync(given.GetValue(folder)!, cancellationToken);
            return files is null
                ? output.Answer(missing)
                : await ProcedureCommand.InOfficeAsync(
                    given.GetValue(data)!, time,
                    async (services, today) =>
                    {
                        var (published, findings) = await services.GetRequiredService<PublishProcedure>().ExecuteAsync(files, place, Stamp(today), cancellationToken);
                        return ProcedureCommand.Answer(output, published, findings);
                    },
                    cancellationToken);
        });
        return command;
    }
}
