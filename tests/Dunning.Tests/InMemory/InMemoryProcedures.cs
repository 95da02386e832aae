using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryProcedures : IProcedureStore
{
    private readonly List<(PublishedVersion Version, ProcedureFiles Files)> published = [];

    public Task<PublishedVersion?> LatestAsync(string procedureId, CancellationToken cancellationToken) => Task.FromResult(Latest(procedureId));

    public Task<IReadOnlyList<PublishedVersion>> AllLatestAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PublishedVersion>>(
        [.. published.Select(entry => entry.Version.ProcedureId).Distinct().Order(StringComparer.Ordinal).Select(id => Latest(id)!)]);

    public Task<ProcedureFiles?> LoadAsync(string procedureId, int version, CancellationToken cancellationToken) => Task.FromResult<ProcedureFiles?>(
        published.Find(entry => entry.Version.ProcedureId == procedureId && entry.Version.Version == version).Files);

    public Task<int> PublishAsync(string procedureId, string name, ProcedureFiles files, DateOnly day, CancellationToken cancellationToken)
    {
        var version = (Latest(procedureId)?.Version ?? 0) + 1;
        published.Add((new PublishedVersion(procedureId, version, name, files.Fingerprint(), day), files));
        return Task.FromResult(version);
    }

    private PublishedVersion? Latest(string procedureId) => published.FindLast(entry => entry.Version.ProcedureId == procedureId).Version;
}
