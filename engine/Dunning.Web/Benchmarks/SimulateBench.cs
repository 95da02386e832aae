using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Cases.Procedures;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Dunning.Operations.Simulation;
using Dunning.Web.Composition;

namespace Dunning.Web.Benchmarks;

/// <summary>A recorded year lived again under two versions of the procedure: reading, both lives of every case, the difference.</summary>
internal static class SimulateBench
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    /// <param name="size">Recorded cases.</param>
    /// <param name="time">Measures.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    public static async Task<BenchResult> MeasureAsync(long size, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var office = new BenchOffice(time);
        await office.SeedRecordedAsync(size, Day, cancellationToken);
        var simulate = office.Services.GetRequiredService<SimulatePortfolio>();
        var clients = await office.Services.GetRequiredService<ILedger>().ClientsAsync(cancellationToken);
        var scope = new SimulationScope(DateOnly.MinValue, Day, Day, [.. clients.Select(client => client.Id)], [], 10);
        var published = (await office.Services.GetRequiredService<ProcedureLibrary>().LatestAsync(cancellationToken))[clients[0].ProcedureId];
        var changed = await ChangedAsync(office, published, cancellationToken);

        // What is the same must come out the same; this pays for compiling, too.
        var none = await simulate.ExecuteAsync(published, published, scope, cancellationToken);

        var measurement = Measurement.Start(time);
        var difference = await simulate.ExecuteAsync(published, changed, scope, cancellationToken);
        var result = measurement.Stop("simulate", size, size, "");

        var again = await simulate.ExecuteAsync(published, changed, scope, cancellationToken);
        if (none.Cases != size || !none.IsEmpty || difference.IsEmpty || difference.Kinds.Values.Any(counts => counts.Earlier > counts.Later)
            || JsonSerializer.Serialize(difference) != JsonSerializer.Serialize(again))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"The simulation is wrong: {none.Changed} of {none.Cases} differ from themselves, {difference.Changed} under a longer wait, {again.Changed} the second time."));
        }

        return result with
        {
            Check = string.Create(
                CultureInfo.InvariantCulture,
                $"no difference from itself; three days longer until the second reminder change {difference.Changed} cases, {difference.Kinds.Values.Sum(counts => counts.Later)} messages and tasks later; twice the same"),
        };
    }

    /// <summary>The published version with three more days until the second reminder.</summary>
    private static async Task<Procedure> ChangedAsync(BenchOffice office, Procedure published, CancellationToken cancellationToken)
    {
        var files = (await office.Services.GetRequiredService<IProcedureStore>().LoadAsync(published.Id, published.Version, cancellationToken))!.Files.ToDictionary(StringComparer.Ordinal);
        var workflow = JsonNode.Parse(files[ProcedureFiles.Workflow])!;
        var wait = workflow["inputs"]!.AsArray().First(input => (string?)input!["name"] == "secondReminderDays")!;
        wait["defaultValue"] = (int)wait["defaultValue"]! + 3;
        files[ProcedureFiles.Workflow] = JsonSerializer.SerializeToUtf8Bytes(workflow);
        return ProcedureCompiler.Compile(new ProcedureFiles(files), published.Version + 1, "").Procedure!;
    }
}
