using Dunning.Core.Findings;
using Dunning.Operations.Procedures;

namespace Dunning.Web.Composition;

/// <summary>Publishes the procedures that ship with the program, when they differ from what is published.</summary>
public sealed class ShippedProcedures(PublishProcedure publish)
{
    public async Task PublishAsync(DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var folder in Directory.EnumerateDirectories(Shipped.Workflows).Order(StringComparer.Ordinal))
        {
            var files = await ProcedureFolder.ReadAsync(folder, Shipped.Templates, cancellationToken);
            var (version, findings) = await publish.ExecuteAsync(files, folder + "/", today, cancellationToken);
            if (version is null)
            {
                throw new InvalidOperationException("A shipped procedure is refused: " + string.Join("; ", findings.Where(finding => finding.Severity == Severity.Error)));
            }
        }
    }
}
