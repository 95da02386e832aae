using System.CommandLine;
using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Operations.Calendars;
using Dunning.Operations.Deliveries;
using Dunning.Operations.Desk;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning delivery</c>: takes in what was delivered, and tells what was not invoiced, or too early or too late.</summary>
internal static class DeliveryCommand
{
    private const int Most = 10_000;

    public static Command Create(TimeProvider time) => new("delivery", "Leveringen inlezen; wat is geleverd en niet, te vroeg of te laat gefactureerd.") { Import(time), List(time) };

    private static Command Import(TimeProvider time)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV: ordernummer, debiteurnummer, leverdatum, bedrag, valuta, factuurnummer, vooraf." };
        var client = new Option<string>("--client") { Description = "Opdrachtgever.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Alleen lezen en controleren." };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("import", "Een lijst van leveringen inlezen.") { file, client, dryRun, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            if (!given.GetValue(file)!.Exists)
            {
                return output.Answer([Finding.Error("file.missing", given.GetValue(file)!.FullName, "", "There is no such file or folder.")]);
            }

            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var bytes = await File.ReadAllBytesAsync(given.GetValue(file)!.FullName, cancellationToken);
            var result = await office.Services.GetRequiredService<ImportDeliveries>().ExecuteAsync(bytes, given.GetValue(file)!.Name, given.GetValue(client)!, given.GetValue(dryRun), cancellationToken);
            output.Answer(result, console =>
            {
                console.MarkupLineInterpolated($"{result.New} nieuw, {result.Changed} gewijzigd, {result.Unchanged} bekend, {result.Rejected} geweigerd.");
                Output.Show(console, result.Findings);
            });
            return result.Findings.HasErrors() ? ExitCode.GivenWrong : ExitCode.Success;
        });
        return command;
    }

    private static Command List(TimeProvider time)
    {
        var client = Options.Client();
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("list", "Geleverd en niet gefactureerd; voor de levering of te laat gefactureerd.") { client, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var today = await office.Services.GetRequiredService<IOfficeClock>().TodayAsync(cancellationToken);
            var list = await office.Services.GetRequiredService<IDeliveries>().WantingAsync(DeskScope.OfChoice(given.GetValue(client)), today, Most, cancellationToken);
            output.Answer(list, console =>
            {
                var dutch = Language.Dutch.Culture();
                var table = new Table().AddColumns("wat", "opdrachtgever", "order", "debiteur", "geleverd", "gefactureerd", "bedrag");
                foreach (var row in list.Rows)
                {
                    table.AddRow(
                        Word(row), row.ClientName.EscapeMarkup(), row.Delivery.OrderNumber.EscapeMarkup(), row.DebtorName.EscapeMarkup(), row.Delivery.Day.ToString("d MMM yyyy", dutch),
                        row.InvoicedOn?.ToString("d MMM yyyy", dutch) ?? "–", row.Delivery.Amount.Amount.ToString("N2", dutch));
                }

                console.Write(table);
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{list.NotInvoiced} geleverd en niet gefactureerd, {list.TooEarly} te vroeg, {list.TooLate} te laat.");
            });
            return ExitCode.Success;
        });
        return command;
    }

    private static string Word(CheckedDelivery row) => row.Standing switch
    {
        Core.Receivables.DeliveryStanding.NotInvoiced => "niet gefactureerd",
        Core.Receivables.DeliveryStanding.TooEarly => "voor levering",
        _ => "te laat",
    };
}
