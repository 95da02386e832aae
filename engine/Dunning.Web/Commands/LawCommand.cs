using System.CommandLine;
using System.Text.Json;
using Dunning.Core.Questions;

namespace Dunning.Web.Commands;

/// <summary><c>dunning law</c>: a file of questions about law and calendar, answered in the same order.</summary>
internal static class LawCommand
{
    public static Command Create()
    {
        var cases = new Option<FileInfo>("--cases") { Description = "JSON-bestand met vragen.", Required = true };
        var json = Options.Json();
        var command = new Command("law", "Incassokosten, rente, termijnen en toerekening uitrekenen.") { cases, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(given.GetValue(cases)!.FullName, cancellationToken));
            var answer = LawCases.Run(document.RootElement);
            new Output(json: true).Answer(answer, _ => { });
            return ExitCode.Success;
        });
        return command;
    }
}
