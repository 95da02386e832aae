using System.Globalization;
using Dunning.Operations.Running;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary>A run's report for people.</summary>
internal static class RunTable
{
    public static void Draw(IAnsiConsole console, RunReport report)
    {
        var dutch = CultureInfo.GetCultureInfo("nl-NL");
        var table = new Table().Border(TableBorder.Rounded).AddColumn(report.Date.ToString("dddd d MMMM yyyy", dutch)).AddColumn(new TableColumn("aantal").RightAligned());
        foreach (var (name, count) in new[]
        {
            ("dossiers geopend", report.Cases),
            ("beslissingen", report.Due),
            ("brieven", report.Letters),
            ("e-mails", report.Mails),
            ("waarvan gebundeld", report.Bundles),
            ("taken", report.Tasks),
            ("wacht op vrijgave", report.Proposed),
            ("vrijgegeven", report.Released),
        })
        {
            table.AddRow(name, count.ToString("N0", dutch));
        }

        foreach (var held in report.Held)
        {
            table.AddRow("[yellow]tegengehouden:[/] " + held.Reason.EscapeMarkup(), held.Count.ToString("N0", dutch));
        }

        console.Write(table);
    }
}
