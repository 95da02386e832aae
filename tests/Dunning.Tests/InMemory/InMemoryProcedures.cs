using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryProcedures : IProcedureStore
{
    private readonly List<(ProcedureVersion Version, ProcedureFiles Files)> versions = [];
    private readonly List<(string ProcedureId, ProcedureLogEntry Entry)> log = [];
    private readonly Dictionary<string, PlannedPublication> plans = new(StringComparer.Ordinal);

    public Task<ProcedureVersion?> LatestAsync(string procedureId, CancellationToken cancellationToken) => Task.FromResult(
        Of(procedureId).LastOrDefault(version => version.Status == VersionStatus.Published));

    public Task<IReadOnlyList<ProcedureVersion>> AllLatestAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ProcedureVersion>>(
    [
        .. versions.Select(entry => entry.Version).Where(version => version.Status == VersionStatus.Published).GroupBy(version => version.ProcedureId, StringComparer.Ordinal)
            .OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => own.MaxBy(version => version.Version)!),
    ]);

    public Task<IReadOnlyList<ProcedureVersion>> VersionsAsync(string? procedureId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ProcedureVersion>>(
    [
        .. versions.Select(entry => entry.Version).Where(version => procedureId is null || version.ProcedureId == procedureId)
            .OrderBy(version => version.ProcedureId, StringComparer.Ordinal).ThenByDescending(version => version.Version),
    ]);

    public Task<ProcedureFiles?> LoadAsync(string procedureId, int version, CancellationToken cancellationToken) => Task.FromResult<ProcedureFiles?>(
        versions.Find(entry => entry.Version.ProcedureId == procedureId && entry.Version.Version == version && entry.Version.Status != VersionStatus.Draft).Files);

    public Task<ProcedureDraft?> DraftAsync(string procedureId, CancellationToken cancellationToken) => Task.FromResult(
        Draft(procedureId) is { } draft ? new ProcedureDraft(draft, versions.Find(entry => entry.Version == draft).Files) : null);

    public Task<ProcedureVersion?> SaveDraftAsync(
        string procedureId, string name, ProcedureFiles files, VersionStamp stamp, VersionOrigin? origin, int? revision, CancellationToken cancellationToken)
    {
        var known = Draft(procedureId);
        if (revision is { } said && said != (known?.Revision ?? 0))
        {
            return Task.FromResult<ProcedureVersion?>(null);
        }

        versions.RemoveAll(entry => entry.Version == known);
        return Task.FromResult<ProcedureVersion?>(Add(
            new ProcedureVersion(
                procedureId, Next(procedureId), VersionStatus.Draft, (known?.Revision ?? 0) + 1, name, files.Fingerprint(), stamp, origin ?? known?.Origin),
            files));
    }

    public Task<ProcedureVersion?> PublishDraftAsync(string procedureId, int revision, VersionStamp stamp, CancellationToken cancellationToken)
    {
        if (Draft(procedureId) is not { } draft || draft.Revision != revision)
        {
            return Task.FromResult<ProcedureVersion?>(null);
        }

        if (plans.TryGetValue(procedureId, out var plan) && plan.Effective > stamp.Day)
        {
            plans.Remove(procedureId);
        }

        return Task.FromResult<ProcedureVersion?>(Replace(draft, draft with { Status = VersionStatus.Published, Stamp = stamp }));
    }

    public Task<bool> DiscardDraftAsync(string procedureId, int revision, VersionStamp stamp, CancellationToken cancellationToken)
    {
        if (Draft(procedureId) is not { } draft || draft.Revision != revision)
        {
            return Task.FromResult(false);
        }

        versions.RemoveAll(entry => entry.Version == draft);
        plans.Remove(procedureId);
        log.Add((procedureId, new ProcedureLogEntry(draft.Version, ProcedureAct.Discarded, stamp)));
        return Task.FromResult(true);
    }

    public Task<ProcedureVersion> PublishAsync(
        string procedureId, string name, ProcedureFiles files, VersionStamp stamp, VersionOrigin? origin, CancellationToken cancellationToken)
    {
        var number = Next(procedureId);
        if (Draft(procedureId) is { } draft)
        {
            number = draft.Version;
            Replace(draft, draft with { Version = number + 1 });
        }

        return Task.FromResult(Add(new ProcedureVersion(procedureId, number, VersionStatus.Published, 1, name, files.Fingerprint(), stamp, origin), files));
    }

    public Task<bool> RetractAsync(string procedureId, int version, VersionStamp stamp, CancellationToken cancellationToken)
    {
        if (Of(procedureId).FirstOrDefault(known => known.Version == version && known.Status == VersionStatus.Published) is not { } published)
        {
            return Task.FromResult(false);
        }

        Replace(published, published with { Status = VersionStatus.Retracted });
        log.Add((procedureId, new ProcedureLogEntry(version, ProcedureAct.Retracted, stamp)));
        return Task.FromResult(true);
    }

    public Task PlanAsync(PlannedPublication plan, ProcedureLogEntry entry, CancellationToken cancellationToken)
    {
        plans[plan.ProcedureId] = plan;
        log.Add((plan.ProcedureId, entry));
        return Task.CompletedTask;
    }

    public Task<bool> EndPlanAsync(PlannedPublication plan, ProcedureLogEntry? entry, CancellationToken cancellationToken)
    {
        if (!plans.TryGetValue(plan.ProcedureId, out var known) || known != plan)
        {
            return Task.FromResult(false);
        }

        plans.Remove(plan.ProcedureId);
        if (entry is not null)
        {
            log.Add((plan.ProcedureId, entry));
        }

        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<PlannedPublication>> PlansAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PlannedPublication>>(
        [.. plans.Values.OrderBy(plan => plan.Effective).ThenBy(plan => plan.ProcedureId, StringComparer.Ordinal)]);

    public Task<IReadOnlyList<ProcedureLogEntry>> LogAsync(string procedureId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ProcedureLogEntry>>(
        [.. log.Where(entry => entry.ProcedureId == procedureId).Select(entry => entry.Entry).Reverse()]);

    private IEnumerable<ProcedureVersion> Of(string procedureId) =>
        versions.Select(entry => entry.Version).Where(version => version.ProcedureId == procedureId).OrderBy(version => version.Version);

    private ProcedureVersion? Draft(string procedureId) => Of(procedureId).FirstOrDefault(version => version.Status == VersionStatus.Draft);

    private int Next(string procedureId) => (Of(procedureId).LastOrDefault()?.Version ?? 0) + 1;

    private ProcedureVersion Add(ProcedureVersion version, ProcedureFiles files)
    {
        versions.Add((version, files));
        return version;
    }

    private ProcedureVersion Replace(ProcedureVersion old, ProcedureVersion @new)
    {
        var index = versions.FindIndex(entry => entry.Version == old);
        versions[index] = (@new, versions[index].Files);
        return @new;
    }
}
