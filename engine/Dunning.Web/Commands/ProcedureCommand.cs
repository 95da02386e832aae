using System.CommandLine;
using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Procedures;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning procedure</c>: versions of procedures, and the cases that follow them.</summary>
internal static class ProcedureCommand
{
    public static Command Create(TimeProvider time) => new("procedure", "Versies van procedures, en de dossiers die ze volgen.")
    {
        ProcedureCommandList.Create(time),
        ProcedureCommandDraft.Create(time),
        ProcedureCommandPublish.Create(time),
        ProcedureCommandDiscard.Create(time),
        ProcedureCommandRetract.Create(time),
        ProcedureCommandRevert.Create(time),
        ProcedureCommandMigrate.Create(time),
    };

    public static Argument<string> Id() => new("ID") { Description = "De procedure, zoals zoho-vdt." };

    public static Option<int?> Revision(string description) => new("--revision") { Description = description };

    public static Option<string> By() => new("--by") { Description = "Wie het doet.", DefaultValueFactory = _ => "dunning" };

    public static Option<string> Note() => new("--note") { Description = "Waarom; blijft bij de versie staan.", DefaultValueFactory = _ => "" };

    /// <summary>Opens the office and stamps with its day.</summary>
    public static async Task<int> InOfficeAsync(
        DirectoryInfo data, TimeProvider time, Func<IServiceProvider, DateOnly, Task<int>> act, CancellationToken cancellationToken)
    {
        await using var office = await Office.OpenToBringInAsync(data, time, cancellationToken);
        return await act(office.Services, await office.Services.GetRequiredService<IOfficeClock>().TodayAsync(cancellationToken));
    }

    /// <summary>What became of a version, with what was found.</summary>
    public static int Answer(Output output, ProcedureVersion? version, IReadOnlyList<Finding> findings)
    {
        if (version is null)
        {
            return output.Answer(findings);
        }

        output.Answer(
            new { version.ProcedureId, version.Version, version.Status, version.Revision, findings },
            console =>
            {
                var revision = version.Status == VersionStatus.Draft ? string.Create(CultureInfo.InvariantCulture, $", revisie {version.Revision}") : "";
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]{version.ProcedureId}[/] versie {version.Version}: {Word(version.Status)}{revision}");
                if (findings.Count > 0)
                {
                    Output.Show(console, findings);
                }
            });
        return ExitCode.Success;
    }

    public static string Word(VersionStatus status) => status switch
    {
        VersionStatus.Draft => "concept",
        VersionStatus.Published => "gepubliceerd",
        _ => "ingetrokken",
    };

    /// <summary>A procedure as it lies in a folder, with its templates.</summary>
    public static async Task<(Cases.Procedures.ProcedureFiles? Files, string Place, IReadOnlyList<Finding> Findings)> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var place = folder.Replace('\\', '/').TrimEnd('/') + "/";
        return Directory.Exists(folder)
            ? (await ProcedureFolder.ReadAsync(folder, WrittenFiles.Templates(folder, []), cancellationToken), place, [])
            : (null, place, [Finding.Error("file.missing", folder, "", "There is no such file or folder.")]);
    }
}
