using System.Security.Cryptography;
using System.Text;
using Dunning.Cases.Migrating;
using Dunning.Cases.Procedures;
using Dunning.Operations.Casework;
using Dunning.Operations.Procedures;
using Dunning.Operations.Simulation;

namespace Dunning.Web.Publishing;

/// <summary>Works out beside the pages what publishing would change, and moves cases afterwards. The same question is worked out once a day.</summary>
public sealed class PublishPreviews(LongJobs jobs, IProcedureStore store, SimulatePortfolio simulate, MigrateCases migrate, PreviewScope scope)
{
    /// <summary>The preview of a draft, begun unless it is there.</summary>
    /// <param name="draft">The draft, compiled.</param>
    /// <param name="fingerprint">Of its files.</param>
    /// <param name="today">The office's day.</param>
    /// <param name="cancellationToken">Stops looking; what was begun goes on.</param>
    public async Task<LongJob> OfAsync(Procedure draft, string fingerprint, DateOnly today, CancellationToken cancellationToken)
    {
        var published = await store.LatestAsync(draft.Id, cancellationToken);
        var counts = await scope.RunningAsync(draft.Id, cancellationToken);
        var key = Key(FormattableString.Invariant($"{draft.Id} {published?.Fingerprint} {fingerprint} {today:yyyy-MM-dd} {Told(counts)}"));
        return jobs.Begin(key, async (job, stopped) => await WorkAsync(job, draft, published, counts, today, stopped));
    }

    /// <summary>A preview that was begun; null when it is not known (any more).</summary>
    public LongJob? Find(string key) => jobs.Find(key);

    /// <summary>Moves all running cases of the other versions to this one.</summary>
    /// <param name="version">The version they move to.</param>
    /// <param name="choices">What is chosen for the move, and by whom.</param>
    /// <param name="today">The office's day.</param>
    /// <param name="cancellationToken">Stops looking; what was begun goes on.</param>
    public async Task<LongJob> MoveAsync(ProcedureVersion version, MigrationChoices choices, DateOnly today, CancellationToken cancellationToken)
    {
        var counts = (await scope.RunningAsync(version.ProcedureId, cancellationToken)).Where(count => count.Version != version.Version).ToList();
        var job = jobs.Begin(Key(FormattableString.Invariant($"move {version.ProcedureId} {version.Version} {choices.Rewait} {Told(counts)}")), async (_, stopped) =>
        {
            var moved = new List<MovedVersion>();
            foreach (var count in counts)
            {
                var order = new MigrationOrder(version.ProcedureId, count.Version, version.Version, null, choices, DryRun: false);
                moved.Add(new MovedVersion(count.Version, count.Cases, await migrate.ExecuteAsync(order, today, stopped)));
            }

            return moved;
        });
        job.Total = counts.Sum(count => count.Cases);
        return job;
    }

    private async Task<PublishPreview> WorkAsync(
        LongJob job, Procedure draft, ProcedureVersion? published, IReadOnlyList<VersionCount> counts, DateOnly today, CancellationToken cancellationToken)
    {
        var (clients, recorded) = await scope.RecordedAsync(draft.Id, today, cancellationToken);
        var share = Math.Max(1, (recorded + PreviewScope.MostCases - 1) / PreviewScope.MostCases);
        job.Total = recorded / share;
        var before = published is null || recorded == 0 ? null : await Compiled(published, cancellationToken);
        var difference = before is null
            ? null
            : await simulate.ExecuteAsync(before, draft, new SimulationScope(DateOnly.MinValue, today, today, clients, [], PreviewScope.Top) { Share = share }, job, cancellationToken);

        var moving = new List<MovedVersion>();
        foreach (var count in counts)
        {
            moving.Add(new MovedVersion(count.Version, count.Cases, await migrate.TryAsync(count.Version, draft, MigrationChoices.None, PreviewScope.MostCases, today, cancellationToken)));
        }

        return new PublishPreview(difference, share, recorded, moving);
    }

    private async Task<Procedure?> Compiled(ProcedureVersion version, CancellationToken cancellationToken) =>
        await store.LoadAsync(version.ProcedureId, version.Version, cancellationToken) is { } files
            ? ProcedureCompiler.Compile(files, version.Version, version.ProcedureId + "/").Procedure
            : null;

    private static string Told(IEnumerable<VersionCount> counts) => string.Join(',', counts.Select(count => FormattableString.Invariant($"{count.Version}:{count.Cases}")));

    private static string Key(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
