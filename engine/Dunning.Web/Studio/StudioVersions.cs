using System.Globalization;
using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Dunning.Workflows.Definitions;

namespace Dunning.Web.Studio;

/// <summary>Finds versions of procedures as Studio asks for them.</summary>
internal sealed class StudioVersions(ListVersions list, IProcedureStore store)
{
    /// <param name="procedureId">The procedure.</param>
    /// <param name="options">Studio's words: <c>Latest</c>, <c>Published</c>, <c>Draft</c>, a number; null for the latest.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Null when there is none.</returns>
    public async Task<StudioVersion?> FindAsync(string procedureId, string? options, CancellationToken cancellationToken)
    {
        var (versions, _) = await list.ExecuteAsync(procedureId, cancellationToken);
        return versions.FirstOrDefault(version => Fits(version, options)) is { } found ? await ReadAsync(found, cancellationToken) : null;
    }

    /// <summary>A version by Studio's name for it.</summary>
    public async Task<StudioVersion?> FindByIdAsync(string versionId, CancellationToken cancellationToken) =>
        StudioVersion.Read(versionId) is var (procedureId, number) ? await FindAsync(procedureId, number.ToString(CultureInfo.InvariantCulture), cancellationToken) : null;

    /// <summary>All versions that fit, by procedure, newest first.</summary>
    public async Task<IReadOnlyList<StudioVersion>> ListAsync(string? options, CancellationToken cancellationToken)
    {
        var (versions, _) = await list.ExecuteAsync(null, cancellationToken);
        var found = new List<StudioVersion>();
        foreach (var version in versions.Where(version => Fits(version, options)))
        {
            if (await ReadAsync(version, cancellationToken) is { } read)
            {
                found.Add(read);
            }
        }

        return found;
    }

    private async Task<StudioVersion?> ReadAsync(ListedVersion listed, CancellationToken cancellationToken)
    {
        var version = listed.Version;
        var files = version.Status == VersionStatus.Draft
            ? (await store.DraftAsync(version.ProcedureId, cancellationToken))?.Files
            : await store.LoadAsync(version.ProcedureId, version.Version, cancellationToken);

        // What is stored was read before; a draft may be gone since the list was made.
        return files?.Find(ProcedureFiles.Workflow) is { } json && WorkflowDefinitionReader.Read(json, version.ProcedureId + "/").Definition is { } definition
            ? new StudioVersion(listed, files, definition)
            : null;
    }

    private static bool Fits(ListedVersion version, string? options) => options switch
    {
        null or "" or "Latest" or "LatestOrPublished" => version.IsLatest,
        "Published" => version.TakesNewCases,
        "LatestAndPublished" => version.IsLatest || version.TakesNewCases,
        "Draft" => version.Version.Status == VersionStatus.Draft,
        "AllVersions" => true,
        _ => int.TryParse(options, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && version.Version.Version == number,
    };
}
