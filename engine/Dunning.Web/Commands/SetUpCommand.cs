using System.CommandLine;
using System.Text.Json;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Ledger;
using Dunning.Web.Composition;

namespace Dunning.Web.Commands;

/// <summary><c>dunning setup</c>: makes an office of its own from a file with the firm and its clients, or changes them.</summary>
internal static class SetUpCommand
{
    public static Command Create(TimeProvider time)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "JSON met firm en clients, zoals SampleOffice/office.json." };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("setup", "Kantoor en opdrachtgevers vastleggen.") { file, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var source = given.GetValue(file)!;
            OfficeFile? office;
            try
            {
                office = JsonSerializer.Deserialize<OfficeFile>(await File.ReadAllBytesAsync(source.FullName, cancellationToken), Output.Contract);
            }
            catch (JsonException wrong)
            {
                return output.Answer([Finding.Error("setup.unreadable", source.Name, wrong.Path ?? "", "The file can not be read: " + wrong.Message)]);
            }

            if (office is not { Firm: { } firm, Clients: { } clients })
            {
                return output.Answer([Finding.Error("setup.incomplete", source.Name, "", "The file needs \"firm\" and \"clients\".")]);
            }

            await using var opened = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var today = await opened.Services.GetRequiredService<IOfficeClock>().TodayAsync(cancellationToken);
            await opened.Services.GetRequiredService<ShippedProcedures>().PublishAsync(today, cancellationToken);
            var findings = await opened.Services.GetRequiredService<SetUpOffice>().ExecuteAsync(firm, clients, source.Name, cancellationToken);
            return output.Answer(findings);
        });
        return command;
    }

    private sealed record OfficeFile(Core.Parties.Firm? Firm, IReadOnlyList<Core.Parties.Client>? Clients);
}
