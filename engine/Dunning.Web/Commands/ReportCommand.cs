using System.CommandLine;
using Dunning.Cases.Forecasting;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;
using Dunning.Operations.Reports;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning report</c>: figures over all cases.</summary>
internal static class ReportCommand
{
    private const int MostLeft = 10_000;
    private const int MonthsBack = 2;

    public static Command Create(TimeProvider time) => new("report", "Cijfers over alle dossiers.") { Consistency(time), Forecast(time) };

    private static Command Consistency(TimeProvider time)
    {
        var from = new Option<string?>("--from") { Description = "Eerste dag (2026-01-01); zonder: het begin van de maand voor de vorige." };
        var to = new Option<string?>("--to") { Description = "Laatste dag; zonder: vandaag." };
        var csv = new Option<FileInfo?>("--csv") { Description = "Ook als CSV, voor een rekenblad." };
        var client = Options.Client();
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("consistency", "Wat op zijn dag is gedaan en wat te laat, waarom, en wat tot na dag 40 bleef liggen.") { from, to, client, csv, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            Option<string?>[] days = [from, to];
            if (Array.Find(days, day => given.GetValue(day) is { } text && GivenDay.Read(text) is null) is { } wrong)
            {
                return output.Answer([Finding.Error("report.day", "", wrong.Name, $"\"{given.GetValue(wrong)}\" is not a day.", "write it as 2026-11-21")]);
            }

            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var today = await office.Services.GetRequiredService<IOfficeClock>().TodayAsync(cancellationToken);
            var first = GivenDay.Read(given.GetValue(from)) ?? new DateOnly(today.Year, today.Month, 1).AddMonths(-MonthsBack);
            var report = await office.Services.GetRequiredService<IReports>().ConsistencyAsync(
                DeskScope.OfChoice(given.GetValue(client)), first, GivenDay.Read(given.GetValue(to)) ?? today, today, MostLeft, cancellationToken);
            if (given.GetValue(csv) is { } file)
            {
                await File.WriteAllBytesAsync(file.FullName, report.ToCsv(), cancellationToken);
            }

            output.Answer(report, console => Draw(console, report));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Draw(IAnsiConsole console, ConsistencyReport report)
    {
        var dutch = Language.Dutch.Culture();
        var table = new Table().AddColumns("opdrachtgever", "maand", "stap", "gedaan", "te laat", "gemiddeld", "hoogstens");
        foreach (var line in report.Lines)
        {
            table.AddRow(
                line.ClientName.EscapeMarkup(), line.Month.ToString("MMM yyyy", dutch), line.Step.EscapeMarkup(), line.Done.ToString(dutch), line.Late.ToString(dutch),
                line.AverageDaysLate.ToString("0.0", dutch), line.Worst.ToString(dutch));
        }

        console.Write(table);
        console.MarkupLineInterpolated(dutch, $"{report.Done} stappen, {report.InTimePercentage} % op hun dag; {report.Left.Count} facturen bleven liggen tot na dag {LeftInvoice.LastDay}.");
    }

    private static Command Forecast(TimeProvider time)
    {
        var client = new Option<string>("--client") { Description = "Opdrachtgever.", Required = true };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("forecast", "Wat er de komende dertien weken binnenkomt, en wat het doet dat er te laat wordt betaald.") { client, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var (forecast, findings) = await office.Services.GetRequiredService<ForecastCash>().ExecuteAsync(DeskScope.Office, given.GetValue(client)!, cancellationToken);
            if (forecast is null)
            {
                return output.Answer(findings);
            }

            output.Answer(forecast, console => Draw(console, forecast));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Draw(IAnsiConsole console, CashForecast forecast)
    {
        var dutch = Language.Dutch.Culture();
        var table = new Table().AddColumns("week van", "verwacht", "waarvan afgesproken", "volgens de termijn", "achter", "tekort");
        foreach (var week in forecast.Weeks)
        {
            table.AddRow(
                week.Monday.ToString("d MMM yyyy", dutch), week.Expected.ToString("N2", dutch), week.Agreed.ToString("N2", dutch), week.ByTerm.ToString("N2", dutch), week.Behind.ToString("N2", dutch),
                week.Short == 0 ? "" : week.Short.ToString("N2", dutch));
        }

        console.Write(table);
        console.MarkupLineInterpolated(dutch, $"Nu al over de termijn: {forecast.Overdue:N2}; na deze weken: {forecast.Later:N2}; buiten de prognose: {forecast.Out.Count} vorderingen van {forecast.Out.Sum(claim => claim.Open):N2}.");
    }
}
