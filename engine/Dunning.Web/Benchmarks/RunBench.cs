using System.Globalization;
using Dunning.Operations.Desk;
using Dunning.Operations.Running;
using Dunning.Web.Composition;

namespace Dunning.Web.Benchmarks;

/// <summary>
/// The whole nightly pipeline on a store of open cases of which a share is due: find, advance, rules, letters written to disk, intents, commit.
/// </summary>
internal static class RunBench
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    /// <param name="size">Open cases in the store.</param>
    /// <param name="due">How many of them are due.</param>
    /// <param name="time">Measures.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public static async Task<BenchResult> MeasureAsync(long size, long due, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var office = new BenchOffice(time);
        await office.SeedAsync(size, due, Day, cancellationToken);

        // The first run pays for compiling; the run of the day before has nothing to do but that.
        var run = office.Services.GetRequiredService<RunDunning>();
        await run.ExecuteAsync(Day.AddDays(-1), RunMode.AsProcedures, DeskScope.Office, cancellationToken);

        var measurement = Measurement.Start(time);
        var report = await run.ExecuteAsync(Day, RunMode.AsProcedures, DeskScope.Office, cancellationToken);
        var result = measurement.Stop("run", size, due, "", Math.Round((double)due / size, 4));

        var written = office.Letters;
        var again = await run.ExecuteAsync(Day, RunMode.AsProcedures, DeskScope.Office, cancellationToken);
        if (report.Letters != due || written != due || again.Letters != 0)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"The run is wrong: {due} due, {report.Letters} letters reported, {written} on disk, {again.Letters} in a second run."));
        }

        return result with { Check = string.Create(CultureInfo.InvariantCulture, $"{written} letters on disk, one for each case due; a second run sends none") };
    }
}
