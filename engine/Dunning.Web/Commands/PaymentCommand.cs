using System.CommandLine;
using Dunning.Core.Findings;
using Dunning.Operations.Ledger;
using Dunning.Operations.Notices;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning payment secret</c>: makes the secret with which a client's payment service provider signs its notices.</summary>
internal static class PaymentCommand
{
    public static Command Create(TimeProvider time) => new("payment", "Betaalmeldingen van een betaalprovider.") { Secret(time) };

    private static Command Secret(TimeProvider time)
    {
        var client = new Option<string>("--client") { Description = "Opdrachtgever.", Required = true };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("secret", "Een nieuw geheim waarmee de betaalprovider meldingen ondertekent; het vorige vervalt.") { client, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var known = (await office.Services.GetRequiredService<ILedger>().ClientsAsync(cancellationToken)).Select(each => each.Id).ToList();
            var id = given.GetValue(client)!;
            if (!known.Contains(id, StringComparer.Ordinal))
            {
                return output.Answer([Finding.Error("import.unknown-client", "", "--client", $"There is no client \"{id}\".", Suggestion.Hint(id, known))]);
            }

            var secret = await office.Services.GetRequiredService<INoticeSecrets>().MakeAsync(id, cancellationToken);
            output.Answer(new { client = id, secret, path = "/payment-notices/" + id }, console => console.MarkupLineInterpolated($"{secret}"));
            return ExitCode.Success;
        });
        return command;
    }
}
