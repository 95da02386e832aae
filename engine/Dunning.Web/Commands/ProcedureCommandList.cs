using System.CommandLine;
using System.Globalization;
using Dunning.Operations.Procedures;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning procedure list</c>: the versions there are, and how many cases follow each.</summary>
internal static class ProcedureCommandList
{
    public static Command Create(TimeProvider time)
    {
        var id = new Argument<string?>("ID") { Description = "Eén procedure; zonder: alle.", Arity = ArgumentArity.ZeroOrOne };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("list", "Versies tonen.") { id, data, json };
        command.SetAction((given, cancellationToken) => ProcedureCommand.InOfficeAsync(
            given.GetValue(data)!, time,
            async (services, _) =>
            {
                var output = new Output(given.GetValue(json));
                var (versions, findings) = await services.GetRequiredService<ListVersions>().ExecuteAsync(given.GetValue(id), cancellationToken);
                if (findings.Count > 0)
                {
                    return output.Answer(findings);
                }

                output.Answer(new { versions = versions.Select(Told) }, console => Draw(console, versions));
                return ExitCode.Success;
            },
            cancellationToken));
        return command;
    }

    private static object Told(ListedVersion listed)
    {
        var version = listed.Version;
        return new
        {
            version.ProcedureId, version.Version, version.Status, version.Revision, version.Name, version.Fingerprint, version.Stamp.Day, version.Stamp.By, version.Stamp.Note,
            version.Origin, listed.IsLatest, listed.TakesNewCases, listed.OpenCases,
        };
    }

    private static void Draw(IAnsiConsole console, IReadOnlyList<ListedVersion> versions)
    {
        var dutch = CultureInfo.GetCultureInfo("nl-NL");
        var table = new Table().Border(TableBorder.Rounded).AddColumns("procedure", "versie", "stand", "dag", "door", "opmerking", "herkomst").AddColumn(new TableColumn("lopend").RightAligned());
        foreach (var listed in versions)
        {
            var version = listed.Version;
            table.AddRow(
                version.ProcedureId.EscapeMarkup(),
                version.Version.ToString(CultureInfo.InvariantCulture),
                ProcedureCommand.Word(version.Status) + (listed.TakesNewCases ? ", voor nieuwe dossiers" : version.Status == VersionStatus.Draft ? string.Create(dutch, $", revisie {version.Revision}") : ""),
                version.Stamp.Day.ToString("d MMM yyyy", dutch),
                version.Stamp.By.EscapeMarkup(),
                version.Stamp.Note.EscapeMarkup(),
                version.Origin is { } origin ? string.Create(dutch, $"{origin.ProcedureId} versie {origin.Version}").EscapeMarkup() : "",
                listed.OpenCases.ToString("N0", dutch));
        }

        console.Write(table);
    }
}
