using Dunning.Integration.Tests.EndToEnd;
using Xunit;

namespace Dunning.Integration.Tests.Reports;

/// <summary><c>dunning report</c> by the built program, on the played sample office.</summary>
public sealed class ReportCommandTests(PlayedDemo demo)
{
    [Fact]
    public async Task What_the_sample_office_sent_is_in_the_report_and_in_the_spreadsheet()
    {
        using var folder = (await demo.FolderAsync()).Copy();
        var file = Path.Combine(folder.Path, "consequentie.csv");

        var report = (await DunningProgram.RunAsync("report", "consistency", "--from", "2025-01-01", "--to", "2026-12-31", "--csv", file, "--data", folder.Path, "--json")).Exits(0).Json;

        var lines = report.GetProperty("lines").EnumerateArray().ToList();
        var messages = lines.Where(line => line.GetProperty("kind").GetString() == "message").Sum(line => line.GetProperty("done").GetInt32());
        Assert.True(messages >= folder.Sent, FormattableString.Invariant($"{messages} messages in the report, {folder.Sent} documents left."));
        var csv = await File.ReadAllLinesAsync(file);
        Assert.StartsWith("opdrachtgever;maand;soort;stap;gedaan;te laat;", csv[0], StringComparison.Ordinal);
        Assert.Equal(lines.Count + 1, csv.Length);
    }

    [Fact]
    public async Task A_day_that_is_none_is_told()
    {
        using var folder = new OfficeFolder();

        Assert.Equal(["error report.day  --from"], (await DunningProgram.RunAsync("report", "consistency", "--from", "morgen", "--data", folder.Path, "--json")).Exits(1).Findings);
    }
}
