using Dunning.Core.Findings;
using Dunning.Operations.Procedures;

namespace Dunning.Web.Composition;

/// <summary>Publishes the procedures that ship with the program, each once: what the office changed, retracted or went back to since stays.</summary>
public sealed class ShippedProcedures(PublishProcedure publish, IProcedureStore store)
{
    public async Task PublishAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var known = (await store.VersionsAsync(null, cancellationToken))
            .Where(version => version.Status != VersionStatus.Draft).Select(version => version.Fingerprint).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories(Shipped.Workflows).Order(StringComparer.Ordinal))
        {
            var files = await ProcedureFolder.ReadAsync(folder, Shipped.Templates, cancellationToken);
            if (known.Contains(files.Fingerprint()))
            {
                continue;
            }

            var (version, findings) = await publish.ExecuteAsync(files, folder + "/", today, cancellationToken);
            if (version is null)
            {
                throw new InvalidOperationException("A shipped procedure is refused: " + string.Join("; ", findings.Where(finding => finding.Severity == Severity.Error)));
            }
        }
    }
}
