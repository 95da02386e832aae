using System.CommandLine;
using Dunning.Core.Findings;
using Dunning.Web.Composition;

namespace Dunning.Web.Commands;

/// <summary><c>dunning check</c>: everything people wrote — procedures, rules, templates — with every finding and its place.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Mappen of bestanden; zonder: workflows en letter-templates.", Arity = ArgumentArity.ZeroOrMore };
        var json = Options.Json();
        var command = new Command("check", "Procedures, regels en sjablonen controleren.") { paths, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var asked = given.GetValue(paths) is { Length: > 0 } some ? some : ["workflows", "letter-templates"];
            var findings = new List<Finding>();
            foreach (var path in asked)
            {
                findings.AddRange(await WrittenFiles.CheckAsync(path, asked, cancellationToken));
            }

            return output.Answer(findings);
        });
        return command;
    }
}
