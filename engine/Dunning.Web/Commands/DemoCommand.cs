using System.CommandLine;
using System.Globalization;
using Dunning.Web.Composition;
using Dunning.Web.Demo;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning demo</c>: the sample office, played day by day on its own clock, and then the site.</summary>
internal static class DemoCommand
{
    public static Command Create(TimeProvider time)
    {
        var data = Options.Data();
        var noServe = new Option<bool>("--no-serve") { Description = "Alleen uitvoeren, de website niet openen." };
        var urls = new Option<string>("--urls") { Description = "Adressen om op te luisteren.", DefaultValueFactory = _ => ServeCommand.DefaultUrls };
        var json = Options.Json();
        var command = new Command("demo", "Voorbeeldkantoor: inlezen, aanmanen, brieven en taken; daarna de website.") { data, noServe, urls, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            await using (var office = await Office.OpenAsync(given.GetValue(data)!, time, cancellationToken))
            {
                var days = office.Services.GetRequiredService<SampleDays>();
                var report = await output.Messages.Progress().StartAsync(async progress =>
                {
                    var task = progress.AddTask("Tien weken op kantoor", maxValue: 1);
                    return await days.PlayAsync(
                        (day, share) =>
                        {
                            task.Description = day.ToString("ddd d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));
                            task.Value = share;
                        },
                        cancellationToken);
                });
                output.Answer(report, console => RunTable.Draw(console, report));
            }

            if (!given.GetValue(noServe))
            {
                await WebHost.RunAsync(given.GetValue(data)!, given.GetValue(urls)!, time, cancellationToken);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
