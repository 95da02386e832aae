using System.CommandLine;
using Dunning.Core.Findings;
using Dunning.Operations.Agencies;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning dossier report</c>: takes in what an agency, bailiff or law firm tells and paid over.</summary>
internal static class DossierCommandReport
{
    public static Command Create(TimeProvider time)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV of JSON: dossier, status, afgedragen, kosten, dag, referentie, opmerking." };
        var by = new Option<string>("--by") { Description = "Wie het inleest.", DefaultValueFactory = _ => "opdrachtregel" };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("report", "Terugmelding van een incassobureau, deurwaarder of advocaat inlezen.") { file, by, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            if (!given.GetValue(file)!.Exists)
            {
                return output.Answer([Finding.Error("file.missing", given.GetValue(file)!.FullName, "", "There is no such file or folder.")]);
            }

            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var bytes = await File.ReadAllBytesAsync(given.GetValue(file)!.FullName, cancellationToken);
            var result = await office.Services.GetRequiredService<TakeAgencyReports>().ExecuteAsync(bytes, given.GetValue(file)!.Name, given.GetValue(by)!, cancellationToken);
            output.Answer(result, console =>
            {
                console.MarkupLineInterpolated($"{result.New} nieuw, {result.Unchanged} bekend, {result.Rejected} geweigerd; afgedragen {result.Remitted:C}.");
                Output.Show(console, result.Findings);
            });
            return result.Findings.HasErrors() ? ExitCode.GivenWrong : ExitCode.Success;
        });
        return command;
    }
}
