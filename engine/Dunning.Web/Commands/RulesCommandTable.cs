using System.CommandLine;
using System.Text;
using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Tables;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning rules table</c>: rule sets as decision tables, to read, and to change in a spreadsheet.</summary>
internal static class RulesCommandTable
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "RulesEngine-JSON." };
        var workflow = new Option<string?>("--workflow") { Description = "Alleen deze regelset." };
        var csv = new Option<bool>("--csv") { Description = "Als CSV voor een rekenblad, met puntkomma's." };
        var from = new Option<FileInfo?>("--from") { Description = "CSV waarin de tabel gewijzigd is." };
        var result = new Option<FileInfo?>("--out") { Description = "Waar de gewijzigde regels komen, of de CSV; mag FILE zelf zijn." };
        var json = Options.Json();
        var command = new Command("table", "Regels als beslistabel, ook als CSV heen en terug.") { file, workflow, csv, from, result, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var source = given.GetValue(file)!;
            var reading = RuleSetReader.Read(await File.ReadAllTextAsync(source.FullName, cancellationToken), source.Name);
            var sets = reading.RuleSets.Where(set => given.GetValue(workflow) is not { } name || set.Name == name).ToList();
            if (reading.Findings.HasErrors())
            {
                return output.Answer([.. reading.Findings]);
            }

            var isOne = given.GetValue(csv) || given.GetValue(from) is not null;
            if (sets.Count == 0 || (isOne && sets.Count > 1))
            {
                return output.Answer([Finding.Error("table.which", source.Name, "--workflow", "Say which rule set is meant.", "it has " + string.Join(", ", reading.RuleSets.Select(set => set.Name)))]);
            }

            var tables = sets.ConvertAll(set => DecisionTable.Of(set, DecisionTable.DialectOf(set)));
            if (given.GetValue(from) is { } changed)
            {
                return given.GetValue(result) is { } target
                    ? await SaveAsync(output, reading.RuleSets, tables[0], changed, target, cancellationToken)
                    : output.Answer([Finding.Error("table.out", changed.Name, "--out", "Say where the rules are to be written.", "--out FILE")]);
            }

            if (given.GetValue(csv))
            {
                var text = DecisionTableCsv.Write(tables[0]);
                if (given.GetValue(result) is { } target)
                {
                    // Spreadsheets know UTF-8 by its byte order mark.
                    await WriteAsync(target, "\uFEFF" + text, cancellationToken);
                    return ExitCode.Success;
                }

                Console.Out.Write(text);
                return ExitCode.Success;
            }

            output.Answer(new { tables = tables.Select(Plain) }, console => tables.ForEach(table => console.Write(Drawn(table))));
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<int> SaveAsync(
        Output output, IReadOnlyList<RuleSetDefinition> sets, DecisionTable table, FileInfo csv, FileInfo target, CancellationToken cancellationToken)
    {
        var (changed, findings) = DecisionTableCsv.Read(table, await File.ReadAllTextAsync(csv.FullName, cancellationToken), csv.Name);
        if (!findings.HasErrors())
        {
            var text = RuleSetWriter.Write(sets.Select(set => set.Name == table.Name ? changed.ToRuleSet() : set));
            await WriteAsync(target, text, cancellationToken);
        }

        return output.Answer([.. findings]);
    }

    // Whole or not at all.
    private static async Task WriteAsync(FileInfo target, string text, CancellationToken cancellationToken)
    {
        var beside = target.FullName + ".new";
        await File.WriteAllTextAsync(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
        File.Move(beside, target.FullName, overwrite: true);
    }

    private static object Plain(DecisionTable table) => new
    {
        table.Name,
        table.Columns,
        rows = table.Rows.Select(row => new { row.Name, cells = table.Columns.Select(row.Cell), row.Condition, row.Event, row.Output, row.Message, row.Enabled }),
    };

    private static Table Drawn(DecisionTable table)
    {
        var drawn = new Table { Title = new TableTitle(Markup.Escape(table.Name)) }.AddColumn("regel");
        foreach (var column in table.Columns)
        {
            drawn.AddColumn(new TableColumn(new Text(column)));
        }

        drawn.AddColumns("voorwaarde", "gebeurtenis", "uitkomst", "melding", "aan");
        foreach (var row in table.Rows)
        {
            drawn.AddRow(
                new[] { row.Name }.Concat(table.Columns.Select(row.Cell)).Concat([row.Condition, row.Event, row.Output, row.Message, row.Enabled ? "ja" : "nee"]).Select(cell => new Text(cell)));
        }

        return drawn;
    }
}
