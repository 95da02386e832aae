using System.CommandLine;
using System.Text.Json;
using Dunning.Workflows.Execution;

namespace Dunning.Web.Commands;

/// <summary><c>dunning workflow trace</c>: runs definitions and tells step by step what happened.</summary>
internal static class WorkflowCommand
{
    public static Command Create()
    {
        var cases = new Option<FileInfo>("--cases") { Description = "Index van definities met de te hervatten bladwijzers.", Required = true };
        var json = Options.Json();
        var trace = new Command("trace", "Definities uitvoeren en stap voor stap vertellen.") { cases, json };
        trace.SetAction(async (given, cancellationToken) =>
        {
            var file = given.GetValue(cases)!;
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
            var answer = TraceCases.Run(document.RootElement, name => File.ReadAllText(Path.Combine(file.DirectoryName!, name)));
            new Output(json: true).Answer(answer, _ => { });
            return ExitCode.Success;
        });
        return new Command("workflow", "Werkstromen.") { trace };
    }
}
