using System.CommandLine;
using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Web.Benchmarks;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning bench</c>: the headline figures; each checks its own result before it reports.</summary>
internal static class BenchCommand
{
    private static readonly string[] Names = ["letters", "pdf", "rules", "run", "simulate", "site", "steps"];

    public static Command Create(TimeProvider time)
    {
        var name = new Argument<string>("NAME") { Description = string.Join(", ", Names) };
        var size = new Option<long?>("--size") { Description = "Omvang: dossiers, brieven of beoordelingen." };
        var due = new Option<long?>("--due") { Description = "Bij run: hoeveel dossiers aan de beurt zijn; zonder: een tiende." };
        var json = Options.Json();
        var command = new Command("bench", "Meten.") { name, size, due, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            if (given.GetValue(size) is <= 0 || given.GetValue(due) is <= 0)
            {
                return output.Answer([Finding.Error("bench.size", "", "--size", "A size is a number above zero.")]);
            }

            BenchResult result;
            switch (given.GetValue(name))
            {
                case "run":
                    var cases = given.GetValue(size) ?? 100_000;
                    result = await RunBench.MeasureAsync(cases, Math.Min(cases, given.GetValue(due) ?? Math.Max(1, cases / 10)), time, cancellationToken);
                    break;
                case "rules":
                    result = RulesBench.Measure(given.GetValue(size) ?? 1_000_000, time);
                    break;
                case "steps":
                    result = StepsBench.Measure(given.GetValue(size) ?? 400_000, time);
                    break;
                case "letters":
                    result = LettersBench.Measure(given.GetValue(size) ?? 20_000, time);
                    break;
                case "pdf":
                    result = await PdfBench.MeasureAsync(given.GetValue(size) ?? 200, time, cancellationToken);
                    break;
                case "simulate":
                    result = await SimulateBench.MeasureAsync(given.GetValue(size) ?? 100_000, time, cancellationToken);
                    break;
                case "site":
                    result = await SiteBench.MeasureAsync(given.GetValue(size) ?? 1_000_000, time, cancellationToken);
                    break;
                case var other:
                    return output.Answer([Finding.Error("bench.unknown", "", "NAME", $"There is no measurement \"{other}\".", Suggestion.Hint(other!, Names) ?? "choose one of " + string.Join(", ", Names))]);
            }

            output.Answer(result, console =>
            {
                var table = new Table().Border(TableBorder.Rounded).AddColumn("bench " + result.Name).AddColumn(new TableColumn(result.Size.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))).RightAligned());
                table.AddRow("per seconde", result.PerSecond.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")));
                table.AddRow("per processorseconde", result.PerSecondPerCore.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")));
                table.AddRow("bytes per stuk", result.AllocatedBytesPerItem.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")));
                table.AddRow("piekgeheugen (MiB)", result.PeakRssMb.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")));
                if (result.Stored is { } stored)
                {
                    table.AddRow("bytes per burst", (result.BytesPerBurst ?? 0).ToString("N0", CultureInfo.GetCultureInfo("nl-NL")));
                    table.AddRow("via JSON: per processorseconde", stored.PerSecondPerCore.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")));
                    table.AddRow("via JSON: bytes per burst", (stored.BytesPerBurst ?? 0).ToString("N0", CultureInfo.GetCultureInfo("nl-NL")));
                }

                foreach (var page in result.Pages ?? [])
                {
                    table.AddRow(page.Path, string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{page.Median:N1} ms, de traagste {page.Slowest:N1} ms"));
                }

                console.Write(table);
                console.MarkupLineInterpolated($"[green]gecontroleerd:[/] {result.Check}");
            });
            return ExitCode.Success;
        });
        return command;
    }
}
