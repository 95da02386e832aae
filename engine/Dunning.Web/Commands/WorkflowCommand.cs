using System.CommandLine;
using System.Text.Json;
using Dunning.Cases.Simulation;
using Dunning.Core.Findings;
using Dunning.Web.Composition;
using Dunning.Workflows.Execution;

namespace Dunning.Web.Commands;

/// <summary><c>dunning workflow trace</c>: the life of one case under a definition, day by day; or recorded runs of definitions, step by step.</summary>
internal static class WorkflowCommand
{
    public static Command Create()
    {
        var definition = new Argument<string?>("DEFINITION") { Description = "Map van een procedure, of haar workflow.json.", Arity = ArgumentArity.ZeroOrOne };
        var script = new Option<FileInfo?>("--script") { Description = "JSON met wat er op welke dag gebeurt; zonder: er gebeurt niets." };
        var cases = new Option<FileInfo?>("--cases") { Description = "Index van definities met de te hervatten bladwijzers, voor scripts." };
        var json = Options.Json();
        var trace = new Command("trace", "Eén dossier van dag tot dag, op een eigen klok.") { definition, script, cases, json };
        trace.SetAction(async (given, cancellationToken) =>
        {
            if (given.GetValue(cases) is { } index)
            {
                return await RecordedAsync(index, cancellationToken);
            }

            var output = new Output(given.GetValue(json));
            return given.GetValue(definition) is { } path
                ? await LiveAsync(path, given.GetValue(script), output, cancellationToken)
                : output.Answer([Finding.Error("workflow.usage", "", "", "Give a definition, or --cases.", "dunning workflow trace workflows/zoho-vdt --script FILE")]);
        });
        return new Command("workflow", "Werkstromen.") { trace };
    }

    private static async Task<int> LiveAsync(string path, FileInfo? file, Output output, CancellationToken cancellationToken)
    {
        var (procedure, findings) = await WrittenFiles.CompileAsync(path, cancellationToken);
        if (procedure is null)
        {
            return output.Answer(findings);
        }

        if (file is { Exists: false })
        {
            return output.Answer([Finding.Error("file.missing", file.ToString(), "", "There is no such file or folder.")]);
        }

        var text = file is null ? "" : await File.ReadAllTextAsync(file.FullName, cancellationToken);
        var (script, wrong) = LifeScriptReader.Read(text, procedure, file?.ToString() ?? "");
        if (script is null)
        {
            return output.Answer(wrong);
        }

        var (life, lived) = script.Play(procedure);
        output.Answer(LifeTrace.Json(procedure, life, lived), console => LifeTrace.Draw(console, procedure, script, life));
        return ExitCode.Success;
    }

    private static async Task<int> RecordedAsync(FileInfo index, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(index.FullName, cancellationToken));
        var answer = TraceCases.Run(document.RootElement, name => File.ReadAllText(Path.Combine(index.DirectoryName!, name)));
        new Output(json: true).Answer(answer, _ => { });
        return ExitCode.Success;
    }
}
