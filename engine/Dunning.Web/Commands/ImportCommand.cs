using System.CommandLine;
using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Operations.Incoming;
using Dunning.Operations.Importing;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning import</c>: files of invoices and bank statements, recognised by content.</summary>
internal static class ImportCommand
{
    public static Command Create(TimeProvider time)
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "UBL, CSV of camt.053.", Arity = ArgumentArity.ZeroOrMore };
        var data = Options.Data();
        var client = Options.Client();
        var folder = new Option<bool>("--folder") { Description = "Ook wat in de map incoming van het kantoor is afgeleverd: een map per opdrachtgever." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Alleen lezen en controleren." };
        var json = Options.Json();
        var command = new Command("import", "Facturen en bankafschriften inlezen.") { files, data, client, folder, dryRun, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var findings = new List<Finding>();
            var results = new List<ImportResult>();
            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var import = office.Services.GetRequiredService<ImportFiles>();
            foreach (var file in given.GetValue(files)!)
            {
                if (!file.Exists)
                {
                    findings.Add(Finding.Error("file.missing", file.ToString(), "", "There is no such file."));
                    continue;
                }

                var source = new ImportSource(file.Name, await File.ReadAllBytesAsync(file.FullName, cancellationToken));
                results.Add(await import.ExecuteAsync(source, given.GetValue(client), given.GetValue(dryRun), cancellationToken));
            }

            if (given.GetValue(folder) && !given.GetValue(dryRun))
            {
                var delivered = await office.Services.GetRequiredService<ReadIncoming>().ExecuteAsync(office.Services.GetRequiredService<IncomingOfOffice>().Path, cancellationToken);
                results.AddRange(delivered.Select(delivery => delivery.Result));
            }

            findings.AddRange(results.SelectMany(result => result.Findings));
            output.Answer(ImportAnswer.Of(results, findings), console =>
            {
                var table = new Table().Border(TableBorder.Rounded).AddColumns("bestand", "soort", "nieuw", "gewijzigd", "bekend", "geweigerd");
                foreach (var result in results)
                {
                    table.AddRow(result.File.EscapeMarkup(), result.Read.Kind, Text(result.New), Text(result.Changed), Text(result.Unchanged), Text(result.Rejected));
                }

                console.Write(table);
                Output.Show(console, findings);
            });
            return findings.HasErrors() ? ExitCode.GivenWrong : ExitCode.Success;
        });
        return command;
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
