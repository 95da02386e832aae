using System.Collections.Concurrent;
using Dunning.Cases.Procedures;

namespace Dunning.Web.Publishing;

/// <summary>Compilations of versions that people look at, drafts as well; compiling takes longer than everything else on those pages together.</summary>
public sealed class Compilations
{
    // As many as one browses through; a compiled procedure is some megabytes.
    private const int Most = 24;

    private readonly ConcurrentDictionary<(string Fingerprint, int Version, string ProcedureId), Lazy<ProcedureCompilation>> kept = new();

    /// <summary>The compilation of these files.</summary>
    public ProcedureCompilation Of(string procedureId, int version, ProcedureFiles files)
    {
        if (kept.Count > Most)
        {
            kept.Clear();
        }

        return kept.GetOrAdd(
            (files.Fingerprint(), version, procedureId),
            static (key, written) => new Lazy<ProcedureCompilation>(() => ProcedureCompiler.Compile(written, key.Version, key.ProcedureId + "/")), files).Value;
    }
}
