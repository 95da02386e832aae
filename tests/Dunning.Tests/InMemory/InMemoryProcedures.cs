using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryProcedures : IProcedureStore
{
    private readonly List<(ProcedureVersion Version, ProcedureFiles Files)> versions = [];

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

    public Task<ProcedureVersion?> PublishDraftAsync(string procedureId, int revision, VersionStamp stamp, CancellationToken cancellationToken) => Task.FromResult(
        Draft(procedureId) is { } draft && draft.Revision == revision ? Replace(draft, draft with { Status = VersionStatus.Published, Stamp = stamp }) : null);

    public Task<bool> DiscardDraftAsync(string procedureId, int revision, CancellationToken cancellationToken) => Task.FromResult(
        Draft(procedureId) is { } draft && draft.Revision == revision && versions.RemoveAll(entry => entry.Version == draft) > 0);

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

    public Task<bool> RetractAsync(string procedureId, int version, CancellationToken cancellationToken) => Task.FromResult(
        Of(procedureId).FirstOrDefault(known => known.Version == version && known.Status == VersionStatus.Published) is { } published
        && Replace(published, published with { Status = VersionStatus.Retracted }).Status == VersionStatus.Retracted);

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
