using System.CommandLine;
using Dunning.Web.Composition;

namespace Dunning.Web.Commands;

/// <summary><c>dunning serve</c>: the site.</summary>
internal static class ServeCommand
{
    public const string DefaultUrls = "http://localhost:5080";

    public static Command Create(TimeProvider time)
    {
        var data = Options.Data();
        var urls = new Option<string>("--urls") { Description = "Adressen om op te luisteren.", DefaultValueFactory = _ => DefaultUrls };
        var command = new Command("serve", "De website openen.") { data, urls };
        command.SetAction(async (given, cancellationToken) =>
        {
            await WebHost.RunAsync(given.GetValue(data)!, given.GetValue(urls)!, time, cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }
}
