using System.Globalization;
using Dunning.Cases.Tasks;
using Dunning.Operations.Desk;
using Dunning.Operations.Tasks;
using Dunning.Web.Composition;

namespace Dunning.Web.Benchmarks;

/// <summary>The pages people open all day, asked of the real site over HTTP by somebody who is signed in, on a store full of open cases.</summary>
internal static class SiteBench
{
    private const int Times = 40;
    private const int WarmUps = 5;
    private static readonly DateOnly Day = new(2026, 3, 10);

    /// <param name="size">Cases in the store, nine in ten of them open.</param>
    /// <param name="time">Measures.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    public static async Task<BenchResult> MeasureAsync(long size, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var office = new BenchOffice(time);
        await office.SeedDeskAsync(size, Day, cancellationToken);
        await using var site = await office.ServeAsync(time, cancellationToken);
        using var visitor = await BenchVisitor.SignedInAsync(site, cancellationToken);

        var (overview, call) = await FoundAsync(office, cancellationToken);
        if (overview.OpenCases < size * 8 / 10)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Of {size} cases only {overview.OpenCases} are open."));
        }

        var pages = new List<PageFigure>();
        var measurement = Measurement.Start(time);
        foreach (var path in Paths(size, call))
        {
            pages.Add(await AskAsync(visitor, path, time, cancellationToken));
        }

        var result = measurement.Stop("site", size, (long)pages.Count * (Times + WarmUps), "");
        var slowest = pages.MaxBy(page => page.Median)!;
        return result with
        {
            Pages = pages,
            Check = string.Create(
                CultureInfo.InvariantCulture, $"every page answers and names what it was asked for; {overview.OpenCases} open cases, {overview.CallsDue} calls due; slowest in the middle: {slowest.Path} {slowest.Median} ms"),
        };
    }

    private static async Task<(Overview Overview, OpenTask Call)> FoundAsync(BenchOffice office, CancellationToken cancellationToken)
    {
        var overview = await office.Services.GetRequiredService<IDesk>().OverviewAsync(DeskScope.Office, Day, cancellationToken);
        var calls = await office.Services.GetRequiredService<ITaskList>().OpenAsync(new TaskFilter { Kind = TaskKind.Call }, cancellationToken);
        return calls is [var first, ..] ? (overview, first) : throw new InvalidOperationException("Nobody is to be called; give --size of 600 or more.");
    }

    private static IEnumerable<string> Paths(long size, OpenTask call) =>
    [
        "", "cases", "cases?page=" + (size / 100).ToString(CultureInfo.InvariantCulture), "cases?status=Held", "cases?status=all", "cases?client=client07", "cases?client=client07&status=Disputed",
        "cases?q=zeilmakerij", "cases?q=kapper+de+vries", "cases?q=B" + (size / 2).ToString(CultureInfo.InvariantCulture), "cases?q=1.234,00", "cases?q=0201234567", "cases?q=ba",
        "cases/" + (size / 3).ToString(CultureInfo.InvariantCulture), "calls", "calls/" + Uri.EscapeDataString(call.Task.Key), "tasks", "run", "payments/unapplied",
        "procedures", "procedures/zoho-vdt", "clients", "clients/client07", "accounts",
    ];

    private static async Task<PageFigure> AskAsync(BenchVisitor visitor, string path, TimeProvider time, CancellationToken cancellationToken)
    {
        var (taken, bytes) = (new List<double>(), 0);
        for (var turn = -WarmUps; turn < Times; turn++)
        {
            var started = time.GetTimestamp();
            bytes = (await visitor.GetAsync(path, cancellationToken)).Length;
            if (turn >= 0)
            {
                taken.Add(time.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        taken.Sort();
        return new PageFigure("/" + path, Math.Round(taken[Times / 2], 1), Math.Round(taken[Times * 19 / 20], 1), bytes);
    }
}
