using System.CommandLine;
using System.Globalization;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Core.Parties;
using Dunning.Operations.Calendars;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Dunning.Operations.Simulation;
using Dunning.Web.Composition;

namespace Dunning.Web.Commands;

/// <summary><c>dunning simulate</c>: what a changed procedure would have done with the recorded portfolio.</summary>
internal static class SimulateCommand
{
    private const string Published = "published";

    public static Command Create(TimeProvider time)
    {
        var definition = new Argument<string>("DEFINITION") { Description = "Map van de gewijzigde procedure, of haar workflow.json." };
        var against = new Option<string>("--against")
        {
            Description = "Waarmee vergelijken: published, het nummer van een versie, of een andere map.", DefaultValueFactory = _ => Published,
        };
        var data = Options.Data();
        var from = new Option<string?>("--from") { Description = "Eerste dag die telt (2026-01-05); zonder: vanaf het begin." };
        var to = new Option<string?>("--to") { Description = "Laatste dag die telt; zonder: vandaag." };
        var client = Options.Client();
        var assume = new Option<string[]>("--assume") { Description = "Uitkomst om aan te nemen als er niets is vastgelegd (NoAnswer); zonder: de taak blijft open." };
        var top = new Option<int>("--top") { Description = "Hoeveel dossiers helemaal te laten zien.", DefaultValueFactory = _ => 5 };
        var json = Options.Json();
        var command = new Command("simulate", "Wat een gewijzigde procedure met de vastgelegde dossiers had gedaan.") { definition, against, data, from, to, client, assume, top, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var compiled = await WrittenFiles.CompileAsync(given.GetValue(definition)!, cancellationToken);
            if (compiled.Procedure is not { } after)
            {
                return output.Answer(compiled.Findings);
            }

            var folder = given.GetValue(data)!;
            if (!File.Exists(Path.Combine(folder.FullName, "office.db")))
            {
                return output.Answer([Finding.Error("simulate.no-office", folder.ToString(), "", "There is no office in this folder.", "dunning demo makes a sample office")]);
            }

            await using var office = await Office.OpenToBringInAsync(folder, time, cancellationToken);
            var clients = await office.Services.GetRequiredService<ILedger>().ClientsAsync(cancellationToken);
            var findings = new List<Finding>();
            var before = await AgainstAsync(office.Services, given.GetValue(against)!, after, clients.FirstOrDefault(known => known.Id == given.GetValue(client)), findings, cancellationToken);
            var today = await office.Services.GetRequiredService<IOfficeClock>().TodayAsync(cancellationToken);
            var (first, last) = (Day(given.GetValue(from), "--from", DateOnly.MinValue, findings), Day(given.GetValue(to), "--to", today, findings));
            var chosen = before is null ? [] : Choose(clients, given.GetValue(client), before, after, findings);
            if (before is null || findings.HasErrors())
            {
                return output.Answer(findings);
            }

            var scope = new SimulationScope(first, last, today, [.. chosen.Select(each => each.Id)], given.GetValue(assume) ?? [], Math.Clamp(given.GetValue(top), 0, 1000));
            var difference = await office.Services.GetRequiredService<SimulatePortfolio>().ExecuteAsync(before, after, scope, cancellationToken);
            var report = new SimulationReport(given.GetValue(definition)!, given.GetValue(against)!, before, scope, difference);
            output.Answer(report.Json(), report.Draw);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<Procedure?> AgainstAsync(
        IServiceProvider services, string against, Procedure after, Client? client, List<Finding> findings, CancellationToken cancellationToken)
    {
        var (store, library) = (services.GetRequiredService<IProcedureStore>(), services.GetRequiredService<ProcedureLibrary>());
        if (against == Published)
        {
            var latest = await store.LatestAsync(after.Id, cancellationToken)
                ?? (client is null ? null : await store.LatestAsync(client.ProcedureId, cancellationToken));
            if (latest is null)
            {
                findings.Add(Finding.Error("simulate.not-published", "", "--against", $"Procedure {after.Id} was never published here.", "compare with another folder, or name a client to compare with its procedure"));
            }

            return latest is null ? null : await library.GetAsync(latest.ProcedureId, latest.Version, cancellationToken);
        }

        if (int.TryParse(against, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            if (await store.LoadAsync(after.Id, version, cancellationToken) is null)
            {
                findings.Add(Finding.Error("simulate.no-version", "", "--against", $"Procedure {after.Id} has no version {against}."));
                return null;
            }

            return await library.GetAsync(after.Id, version, cancellationToken);
        }

        var other = await WrittenFiles.CompileAsync(against, cancellationToken);
        findings.AddRange(other.Procedure is null ? other.Findings : []);
        return other.Procedure;
    }

    /// <summary>The client that was named; else those that follow the procedure.</summary>
    private static Client[] Choose(IReadOnlyList<Client> clients, string? named, Procedure before, Procedure after, List<Finding> findings)
    {
        if (named is not null)
        {
            if (clients.FirstOrDefault(known => known.Id == named) is { } client)
            {
                return [client];
            }

            findings.Add(Finding.Error("simulate.unknown-client", "", "--client", $"There is no client \"{named}\".", Suggestion.Hint(named, clients.Select(known => known.Id))));
            return [];
        }

        Client[] following = [.. clients.Where(client => client.ProcedureId == before.Id)];
        following = following.Length > 0 ? following : [.. clients.Where(client => client.ProcedureId == after.Id)];
        if (following.Length == 0)
        {
            findings.Add(Finding.Error("simulate.no-clients", "", "", $"No client follows procedure {before.Id}.", "name one with --client"));
        }

        return following;
    }

    private static DateOnly Day(string? text, string option, DateOnly otherwise, List<Finding> findings)
    {
        if (text is null)
        {
            return otherwise;
        }

        if (GivenDay.Read(text) is { } day)
        {
            return day;
        }

        findings.Add(Finding.Error("simulate.date", "", option, $"\"{text}\" is not a day.", "write it as 2026-11-21"));
        return otherwise;
    }
}
