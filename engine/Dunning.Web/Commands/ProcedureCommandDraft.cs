using System.CommandLine;
using Dunning.Core.Findings;
using Dunning.Operations.Procedures;

namespace Dunning.Web.Commands;

/// <summary><c>dunning procedure draft</c>: keeps a folder as the draft of its procedure, mistakes and all.</summary>
internal static class ProcedureCommandDraft
{
    public static Command Create(TimeProvider time)
    {
        var folder = new Argument<string>("DIR") { Description = "Map met workflow.json." };
        var revision = ProcedureCommand.Revision("De revisie van het concept waarmee begonnen is; 0: er was er nog geen. Zonder: vervangt wat er staat.");
        var copy = new Option<string?>("--copy-of") { Description = "De procedure en versie waarvan dit een kopie is: zoho-vdt/3." };
        var (by, note, data, json) = (ProcedureCommand.By(), ProcedureCommand.Note(), Options.Data(), Options.Json());
        var command = new Command("draft", "Een map als concept bewaren, met fouten en al.") { folder, revision, copy, by, note, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            VersionOrigin? origin = null;
            if (given.GetValue(copy) is { } text)
            {
                if (text.Split('/') is not [{ Length: > 0 } id, var number] || !int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var version))
                {
                    return output.Answer([Finding.Error("procedure.copy-of", "", "--copy-of", $"\"{text}\" is no version of a procedure.", "write it as zoho-vdt/3")]);
                }

                origin = new VersionOrigin(id, version);
            }

            var (files, place, missing) = await ProcedureCommand.ReadAsync(given.GetValue(folder)!, cancellationToken);
            return files is null
                ? output.Answer(missing)
                : await ProcedureCommand.InOfficeAsync(
                    given.GetValue(data)!, time,
                    async (services, today) =>
                    {
                        var stamp = new VersionStamp(today, given.GetValue(by)!, given.GetValue(note)!);
                        var (draft, findings) = await services.GetRequiredService<SaveDraft>().ExecuteAsync(files, place, stamp, origin, given.GetValue(revision), cancellationToken);
                        return ProcedureCommand.Answer(output, draft, findings);
                    },
                    cancellationToken);
        });
        return command;
    }
}
