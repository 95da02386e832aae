using System.Collections.Concurrent;
using Dunning.Cases.Procedures;

namespace Dunning.Operations.Procedures;

/// <summary>Published procedures, compiled once per version and kept.</summary>
public sealed class ProcedureLibrary(IProcedureStore store)
{
    private readonly ConcurrentDictionary<(string Id, int Version), Procedure> compiled = new();

    /// <summary>A published version, ready to run.</summary>
    /// <exception cref="InvalidOperationException">There is no such version, or it does not compile any more.</exception>
    public async Task<Procedure> GetAsync(string procedureId, int version, CancellationToken cancellationToken)
    {
        if (compiled.TryGetValue((procedureId, version), out var known))
        {
            return known;
        }

        var files = await store.LoadAsync(procedureId, version, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException(FormattableString.Invariant($"Procedure {procedureId} has no version {version}."));
        var compilation = ProcedureCompiler.Compile(files, version, procedureId + "/");
        var procedure = compilation.Procedure
            ?? throw new InvalidOperationException(FormattableString.Invariant($"Procedure {procedureId} version {version} can not be used: {string.Join("; ", compilation.Findings)}"));
        return compiled.GetOrAdd((procedureId, version), procedure);
    }

    /// <summary>The latest version of every published procedure.</summary>
    public async Task<IReadOnlyDictionary<string, Procedure>> LatestAsync(CancellationToken cancellationToken)
    {
        var latest = new Dictionary<string, Procedure>(StringComparer.Ordinal);
        foreach (var version in await store.AllLatestAsync(cancellationToken).ConfigureAwait(false))
        {
            latest[version.ProcedureId] = await GetAsync(version.ProcedureId, version.Version, cancellationToken).ConfigureAwait(false);
        }

        return latest;
    }
}
