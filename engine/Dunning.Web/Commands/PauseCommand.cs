using System.CommandLine;
using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Operations.Pausing;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning pause</c>: stops dunning for everything, a client or one of its debtors until a day, or lets it go on.</summary>
internal static class PauseCommand
{
    private const string By = "opdrachtregel";

    public static Command Create(TimeProvider time)
    {
        var data = Options.Data();
        var json = Options.Json();
        var client = new Option<string?>("--client") { Description = "Opdrachtgever." };
        var all = new Option<bool>("--all") { Description = "Alles, voor alle opdrachtgevers." };
        var debtor = new Option<string?>("--debtor") { Description = "Debiteurnummer; zonder: alle debiteuren van de opdrachtgever." };
        var until = new Option<string?>("--until") { Description = "Dag waarop het verdergaat (2026-11-21)." };
        var reason = new Option<string?>("--reason") { Description = "Waarom." };
        var lift = new Option<bool>("--lift") { Description = "De pauze opheffen." };
        var command = new Command("pause", "Aanmanen stilzetten voor alles, een opdrachtgever of een debiteur, of weer laten doorgaan.") { data, client, all, debtor, until, reason, lift, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var day = GivenDay.Read(given.GetValue(until));
            if (!given.GetValue(lift) && day is null)
            {
                return output.Answer([Finding.Error("pause.until", "", "--until", $"\"{given.GetValue(until)}\" is not a day.", "write it as 2026-11-21, or give --lift")]);
            }

            if (given.GetValue(client) is null != given.GetValue(all) || (given.GetValue(all) && given.GetValue(debtor) is not null))
            {
                return output.Answer([Finding.Error("pause.unknown-client", "", "--client", "Give a client, or --all for everything.")]);
            }

            await using var office = await Office.OpenAsync(given.GetValue(data)!, time, cancellationToken);
            var pause = office.Services.GetRequiredService<PauseDunning>();
            var (cases, findings) = given.GetValue(lift)
                ? await pause.ResumeAsync(given.GetValue(client), given.GetValue(debtor), By, cancellationToken)
                : await pause.ExecuteAsync(new Pause(given.GetValue(client), given.GetValue(debtor), given.GetValue(reason) ?? "", day!.Value, By), cancellationToken);
            if (findings.HasErrors())
            {
                return output.Answer(findings);
            }

            output.Answer(new { cases, findings }, console => console.MarkupLineInterpolated($"{cases.ToString(CultureInfo.CurrentCulture)} dossiers."));
            return ExitCode.Success;
        });
        return command;
    }
}
