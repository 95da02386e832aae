using System.CommandLine;
using System.Globalization;
using System.Text;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning rules conflicts</c>: what a change of the office's rules means for each client that has rules of its own.</summary>
internal static class RulesCommandConflicts
{
    public static Command Create(TimeProvider time)
    {
        var folder = new Argument<string>("DIR") { Description = "Map van de procedure zoals zij wordt." };
        var against = new Option<string?>("--against") { Description = "De procedure zoals zij was: een map, of het nummer van een gepubliceerde versie." };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("conflicts", "Wat een wijziging van de kantoorregels betekent voor opdrachtgevers met eigen regels.") { folder, against, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var directory = given.GetValue(folder)!;
            var files = await ProcedureFolder.ReadAsync(directory, WrittenFiles.Templates(directory, []), cancellationToken);
            var compilation = ProcedureCompiler.Compile(files, 1, ProcedureFolder.Prefix(directory));
            if (compilation.Procedure is not { } procedure)
            {
                return output.Answer([.. compilation.Findings]);
            }

            var rules = files.ClientsWithRules.ToDictionary(client => client, client => Encoding.UTF8.GetString(files.Find(ProcedureFiles.ClientRules(client))!), StringComparer.Ordinal);
            ProcedureFiles? old = null;
            var said = given.GetValue(against);
            if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
                old = await office.Services.GetRequiredService<IProcedureStore>().LoadAsync(procedure.Id, version, cancellationToken);
                foreach (var client in await office.Services.GetRequiredService<ILedger>().ClientsAsync(cancellationToken))
                {
                    if (client.ProcedureId == procedure.Id && client.ProcedureRules is { Length: > 0 } own)
                    {
                        rules[client.Id] = own;
                    }
                }
            }
            else if (said is not null && File.Exists(Path.Combine(said, ProcedureFiles.Rules)))
            {
                old = await ProcedureFolder.ReadAsync(said, WrittenFiles.Templates(said, []), cancellationToken);
            }

            if (said is not null && old is null)
            {
                return output.Answer([Finding.Error("tailoring.against", said, "", "There is no such folder with rules.json, and no such published version.", "--against OLD-DIR, or --against VERSION --data OFFICE")]);
            }

            var before = old is null ? null : ProcedureCompiler.RuleSetsOf(old);
            var clients = rules.OrderBy(client => client.Key, StringComparer.Ordinal)
                .Select(client => (Id: client.Key, Rules: procedure.Tailor(client.Value, ProcedureFiles.ClientRules(client.Key), before))).ToList();
            output.Answer(new { procedure = procedure.Id, clients = clients.Select(client => Report(client.Id, client.Rules)) }, console => Show(console, clients));
            return clients.Exists(client => client.Rules.Problem is not null) ? ExitCode.GivenWrong : ExitCode.Success;
        });
        return command;
    }

    private static object Report(string id, ClientRules rules) => new
    {
        client = id,
        conflicts = rules.Conflicts.Select(conflict => new
        {
            conflict.Finding.Code, conflict.Finding.Severity, conflict.RuleSet, conflict.Rule, conflict.Finding.Message, conflict.Finding.Hint, conflict.Client, conflict.Office, conflict.OfficeBefore,
        }),
        rules.Findings,
    };

    private static void Show(IAnsiConsole console, List<(string Id, ClientRules Rules)> clients)
    {
        foreach (var (id, rules) in clients)
        {
            console.MarkupLineInterpolated($"[bold]{id}[/]");
            Output.Show(console, [.. rules.Findings]);
            foreach (var conflict in rules.Conflicts.Where(conflict => conflict.Client is not null || conflict.Office is not null))
            {
                console.MarkupLineInterpolated($"  {conflict.Rule}");
                foreach (var (who, text) in new[] { ("kantoor was", conflict.OfficeBefore), ("kantoor nu", conflict.Office), ("opdrachtgever", conflict.Client) })
                {
                    if (text is not null)
                    {
                        console.MarkupLineInterpolated($"    [grey]{who}:[/] {text}");
                    }
                }
            }
        }

        if (clients.Count == 0)
        {
            console.WriteLine("Geen opdrachtgever heeft eigen regels.");
        }
    }
}
