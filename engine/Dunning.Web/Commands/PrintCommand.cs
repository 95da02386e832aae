using System.CommandLine;
using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Printing;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning print</c>: makes PDFs of the letters of a day and binds them into print files.</summary>
internal static class PrintCommand
{
    public static Command Create(TimeProvider time)
    {
        var data = Options.Data();
        var date = new Option<string?>("--date") { Description = "Dag van de brieven (2026-11-21); zonder: vandaag." };
        var doubleSided = new Option<bool>("--double-sided") { Description = "Elke brief begint op de voorkant van een vel." };
        var json = Options.Json();
        var command = new Command("print", "Pdf's en een afdrukbestand met voorblad maken van de brieven van een dag.") { data, date, doubleSided, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            await using var office = await Office.OpenAsync(given.GetValue(data)!, time, cancellationToken);
            var text = given.GetValue(date);
            if ((text is null ? await office.Services.GetRequiredService<IOfficeClock>().TodayAsync(cancellationToken) : GivenDay.Read(text)) is not { } day)
            {
                return output.Answer([Finding.Error("print.date", "", "--date", $"\"{text}\" is not a day.", "write it as 2026-11-21")]);
            }

            var report = await office.Services.GetRequiredService<PrintLetters>().ExecuteAsync(day, given.GetValue(doubleSided), cancellationToken);
            output.Answer(report, console =>
            {
                foreach (var file in report.Files)
                {
                    console.MarkupLineInterpolated($"[green]print/{file.Name}[/] {file.Letters.Count} brieven, {file.Pages} bladzijden");
                }

                console.MarkupLineInterpolated($"{report.Letters} brieven van {day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)}, {report.Pressed} nieuwe pdf's.");
                Output.Show(console, report.Findings);
            });
            return report.Findings.HasErrors() ? ExitCode.GivenWrong : ExitCode.Success;
        });
        return command;
    }
}
