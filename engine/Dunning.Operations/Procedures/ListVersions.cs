using Dunning.Core.Findings;
using Dunning.Operations.Casework;

namespace Dunning.Operations.Procedures;

/// <summary>Which versions there are, what became of them, and how many cases follow each.</summary>
public sealed class ListVersions(IProcedureStore store, ICaseStore cases)
{
    /// <param name="procedureId">Of which procedure; null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>By procedure, newest first; and a finding when the procedure is not known.</returns>
    public async Task<(IReadOnlyList<ListedVersion> Versions, IReadOnlyList<Finding> Findings)> ExecuteAsync(string? procedureId, CancellationToken cancellationToken)
    {
        var all = await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false);
        if (procedureId is not null && all.All(known => known.ProcedureId != procedureId))
        {
            return ([], [VersionFindings.Unknown(all, procedureId)]);
        }

        var counts = (await cases.OpenByVersionAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(count => (count.ProcedureId, count.Version), count => count.Cases);
        var listed = all.Where(known => procedureId is null || known.ProcedureId == procedureId).GroupBy(known => known.ProcedureId, StringComparer.Ordinal).SelectMany(own =>
        {
            var newest = own.First();
            var latest = own.FirstOrDefault(known => known.Status == VersionStatus.Published);
            return own.Select(known => new ListedVersion(known, known == newest, known == latest, counts.GetValueOrDefault((known.ProcedureId, known.Version))));
        });
        return ([.. listed], []);
    }
}
