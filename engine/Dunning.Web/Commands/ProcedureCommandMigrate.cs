using System.CommandLine;
using System.Globalization;
using Dunning.Cases.Migrating;
using Dunning.Core.Findings;
using Dunning.Operations.Procedures;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning procedure migrate</c>: moves cases to another version, or tells what that would change.</summary>
internal static class ProcedureCommandMigrate
{
    public static Command Create(TimeProvider time)
    {
        var id = ProcedureCommand.Id();
        var from = new Option<int>("--from") { Description = "De versie die de dossiers volgen.", Required = true };
        var to = new Option<int>("--to") { Description = "De versie waar ze heen gaan.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Alleen tonen wat er zou veranderen." };
        var only = new Option<string?>("--case") { Description = "Alleen dit dossier (D-000123)." };
        var map = new Option<string[]>("--map") { Description = "Hoe een activiteit heet die een andere naam kreeg: oud=nieuw; mag vaker.", DefaultValueFactory = _ => [] };
        var rewait = new Option<bool>("--rewait") { Description = "Wachtdagen opnieuw bepalen volgens de nieuwe versie." };
        var (by, data, json) = (ProcedureCommand.By(), Options.Data(), Options.Json());
        var command = new Command("migrate", "Dossiers naar een andere versie brengen.") { id, from, to, dryRun, only, map, rewait, by, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var (names, caseId, findings) = Read(given.GetValue(map)!, given.GetValue(only));
            if (findings.Count > 0)
            {
                return output.Answer(findings);
            }

            var order = new MigrationOrder(
                given.GetValue(id)!, given.GetValue(from), given.GetValue(to), caseId, new MigrationChoices(names, given.GetValue(rewait), given.GetValue(by)!), given.GetValue(dryRun));
            return await ProcedureCommand.InOfficeAsync(
                given.GetValue(data)!, time,
                async (services, today) =>
                {
                    var report = await services.GetRequiredService<MigrateCases>().ExecuteAsync(order, today, cancellationToken);
                    output.Answer(report, console => Draw(console, report));
                    return report.Findings.HasErrors() || report.Refused > 0 ? ExitCode.GivenWrong : ExitCode.Success;
                },
                cancellationToken);
        });
        return command;
    }

    private static (Dictionary<string, string> Map, long? CaseId, List<Finding> Findings) Read(IReadOnlyList<string> map, string? only)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var text in map)
        {
            if (text.Split('=') is not [{ Length: > 0 } old, { Length: > 0 } @new] || !names.TryAdd(old, @new))
            {
                findings.Add(Finding.Error("migrate.map", "", "--map", $"\"{text}\" does not say what one activity became.", "write it as old=new, once for each"));
            }
        }

        long number = 0;
        if (only is not null && !long.TryParse(only.StartsWith("D-", StringComparison.OrdinalIgnoreCase) ? only[2..] : only, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            findings.Add(Finding.Error("migrate.unknown-case", "", "--case", $"\"{only}\" is no case.", "write it as D-000123"));
        }

        return (names, only is null ? null : number, findings);
    }

    private static void Draw(IAnsiConsole console, MigrationReport report)
    {
        if (report.Findings.Count > 0)
        {
            Output.Show(console, report.Findings);
            return;
        }

        var dutch = CultureInfo.GetCultureInfo("nl-NL");
        string Text(DateOnly? day) => day?.ToString("d MMM yyyy", dutch) ?? "–";
        var table = new Table().Border(TableBorder.Rounded).AddColumns("dossier", "wacht bij", "volgende dag", "ingetrokken", "opnieuw gepland");
        foreach (var moved in report.Cases.Where(each => each.Outcome == MigrationOutcome.Moved))
        {
            table.AddRow(
                moved.Case.EscapeMarkup(),
                string.Join(", ", moved.WaitsAt).EscapeMarkup(),
                moved.NextBefore == moved.NextAfter ? Text(moved.NextAfter) : $"{Text(moved.NextBefore)} → {Text(moved.NextAfter)}",
                string.Join(", ", moved.Withdrawn).EscapeMarkup(),
                string.Join(", ", moved.Planned).EscapeMarkup());
        }

        console.Write(table);
        if (report.Refused > 0)
        {
            Output.Show(console, [.. report.Cases.SelectMany(each => each.Findings)]);
        }

        console.MarkupLineInterpolated(dutch, $"{(report.DryRun ? "Zou overgaan" : "Overgegaan")}: {report.Moved:N0}; blijft: {report.Refused:N0}; overgeslagen: {report.Skipped:N0}.");
    }
}
