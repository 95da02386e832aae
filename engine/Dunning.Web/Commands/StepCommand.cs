using System.CommandLine;
using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Operations.Casework;
using Dunning.Web.Composition;

namespace Dunning.Web.Commands;

/// <summary><c>dunning step</c>: leaves a step of a case out, repeats it, or takes it now.</summary>
internal static class StepCommand
{
    public static Command Create(TimeProvider time)
    {
        var reference = new Argument<string>("CASE") { Description = "Dossier: D-000123." };
        var activity = new Argument<string>("ACTIVITY") { Description = "Id van de stap in de procedure." };
        var order = new Option<StepOrder>("--order") { Description = "Skip (overslaan), Repeat (herhalen) of DoNow (nu doen).", Required = true };
        var outcome = new Option<string?>("--outcome") { Description = "Bij overslaan: de uitgang waarlangs het verdergaat." };
        var reason = new Option<string>("--reason") { Description = "Waarom.", Required = true };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("step", "Een stap van een dossier overslaan, herhalen of nu doen.") { reference, activity, order, outcome, reason, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            if (!long.TryParse(given.GetValue(reference)!.Replace("D-", "", StringComparison.OrdinalIgnoreCase), NumberStyles.None, CultureInfo.InvariantCulture, out var caseId))
            {
                return output.Answer([Finding.Error("step.no-case", "", given.GetValue(reference)!, "This is not the reference of a case.", "write it as D-000123")]);
            }

            await using var office = await Office.OpenAsync(given.GetValue(data)!, time, cancellationToken);
            var ordered = new CaseSignal.StepOrdered(given.GetValue(order), given.GetValue(activity)!, given.GetValue(outcome), given.GetValue(reason)!, "opdrachtregel");
            return output.Answer(await office.Services.GetRequiredService<OrderStep>().ExecuteAsync(caseId, ordered, cancellationToken));
        });
        return command;
    }
}
