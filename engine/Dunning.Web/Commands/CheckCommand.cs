using System.CommandLine;
using Dunning.Cases.Checking;
using Dunning.Core.Findings;
using Dunning.Core.Law;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning check</c>: everything people wrote — procedures, rules, templates — with every finding and its place, how long the ways through a procedure are, and which tables of the law nobody looked at lately.</summary>
internal static class CheckCommand
{
    public static Command Create(TimeProvider time)
    {
        var given = new Argument<string[]>("PATH") { Description = "Mappen of bestanden; zonder: workflows en letter-templates.", Arity = ArgumentArity.ZeroOrMore };
        var json = Options.Json();
        var command = new Command("check", "Procedures, regels en sjablonen controleren.") { given, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = new Output(parsed.GetValue(json));
            var asked = parsed.GetValue(given) is { Length: > 0 } some ? some : ["workflows", "letter-templates"];
            var findings = new List<Finding>();
            var paths = new List<ProcedurePath>();
            foreach (var path in asked)
            {
                var written = await WrittenFiles.CheckAsync(path, asked, cancellationToken);
                findings.AddRange(written.Findings);
                paths.AddRange(written.Procedures.Select(one => ProcedurePath.Of(one.File, one.Procedure.Id, ProcedureTimeline.Of(one.Procedure))));
            }

            // A table is stale by the half-year: in which time zone the day begins does not matter.
            findings.AddRange(LegalTables.Findings(DateOnly.FromDateTime(time.GetUtcNow().DateTime)));
            output.Answer(new { findings, paths }, console =>
            {
                Output.Show(console, findings);
                paths.ForEach(path => console.MarkupLineInterpolated($"[grey]weet[/] {path.ToString()}"));
            });
            return findings.HasErrors() ? ExitCode.GivenWrong : ExitCode.Success;
        });
        return command;
    }
}
