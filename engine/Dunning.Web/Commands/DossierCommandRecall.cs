using System.CommandLine;
using Dunning.Core.Findings;
using Dunning.Operations.Agencies;
using Dunning.Web.Composition;

namespace Dunning.Web.Commands;

/// <summary><c>dunning dossier recall</c>: calls a claim back from whoever took it over.</summary>
internal static class DossierCommandRecall
{
    public static Command Create(TimeProvider time)
    {
        var reference = new Option<string>("--case") { Description = "Dossier: D-000123.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Waarom.", Required = true };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("recall", "Een overgedragen vordering terughalen.") { reference, reason, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            if (DossierCommand.Number(given.GetValue(reference)!) is not { } caseId)
            {
                return output.Answer([Finding.Error("dossier.unknown", "", given.GetValue(reference)!, "This is not the reference of a case.", "write it as D-000123")]);
            }

            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            return output.Answer(await office.Services.GetRequiredService<TakeAgencyReports>().RecallAsync(caseId, given.GetValue(reason)!, "opdrachtregel", cancellationToken));
        });
        return command;
    }
}
