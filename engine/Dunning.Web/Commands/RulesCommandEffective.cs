using System.CommandLine;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Rules.Tailoring;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning rules effective</c>: the rules as they count for a client, each with where it comes from.</summary>
internal static class RulesCommandEffective
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Map van de procedure, met workflow.json." };
        var client = new Option<string?>("--client") { Description = "De opdrachtgever, met eigen regels in DIR/clients." };
        var rules = new Option<FileInfo?>("--rules") { Description = "Of een bestand met eigen regels." };
        var json = Options.Json();
        var command = new Command("effective", "De regels zoals zij voor een opdrachtgever gelden, met hun herkomst.") { folder, client, rules, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var files = await ProcedureFolder.ReadAsync(given.GetValue(folder)!, WrittenFiles.Templates(given.GetValue(folder)!, []), cancellationToken);
            var compilation = ProcedureCompiler.Compile(files, 1, ProcedureFolder.Prefix(given.GetValue(folder)!));
            if (compilation.Procedure is not { } procedure)
            {
                return output.Answer([.. compilation.Findings]);
            }

            var file = given.GetValue(rules)?.FullName ?? Path.Combine(given.GetValue(folder)!, ProcedureFiles.ClientRules(given.GetValue(client) ?? ""));
            if (!File.Exists(file))
            {
                return output.Answer([Finding.Error(
                    "tailoring.no-rules", file, "", "There are no rules of a client here.",
                    procedure.ClientsWithRules.Any() ? "clients with rules: " + string.Join(", ", procedure.ClientsWithRules) : "dunning rules effective DIR --client ID, or --rules FILE")]);
            }

            var tailored = procedure.Tailor(await File.ReadAllTextAsync(file, cancellationToken), Path.GetFileName(file));
            output.Answer(new { procedure = procedure.Id, sets = tailored.Tailored.Select(Set), tailored.Findings }, console =>
            {
                foreach (var set in tailored.Tailored)
                {
                    console.Write(Table(set));
                }

                Output.Show(console, [.. tailored.Findings]);
            });
            return tailored.Findings.HasErrors() ? ExitCode.GivenWrong : ExitCode.Success;
        });
        return command;
    }

    private static object Set(TailoredRuleSet set) => new
    {
        set.Name,
        office = set.Office.Name,
        rules = set.Rules.Select(each => new
        {
            rule = each.Rule.Name,
            each.Origin,
            writtenIn = each.RuleSet,
            each.Rule.Enabled,
            condition = RuleText.Condition(each.Rule),
            @event = each.Rule.SuccessEvent ?? each.Rule.Name,
            fingerprint = RuleFingerprint.Of(each.Replaces ?? each.Rule),
            replaces = each.Replaces is null ? null : RuleText.Of(each.Replaces),
        }),
    };

    private static Table Table(TailoredRuleSet set)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape($"{set.Office.Name} ({set.Name})")) }.AddColumns("regel", "herkomst", "voorwaarde", "gebeurtenis", "in plaats van");
        foreach (var each in set.Rules)
        {
            table.AddRow(
                new Text(each.Rule.Name), new Text(Word(each.Origin)), new Text(RuleText.Condition(each.Rule)),
                new Text(each.Rule.Enabled ? each.Rule.SuccessEvent ?? each.Rule.Name : "uit"), new Text(each.Replaces is null ? "" : RuleText.Of(each.Replaces)));
        }

        return table;
    }

    private static string Word(RuleOrigin origin) => origin switch
    {
        RuleOrigin.Office => "kantoor",
        RuleOrigin.Overridden => "aangepast",
        RuleOrigin.Added => "toegevoegd",
        _ => "uitgezet",
    };
}
