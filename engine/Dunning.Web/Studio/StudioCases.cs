using System.Globalization;
using Dunning.Operations.Desk;
using Dunning.Web.Site;

namespace Dunning.Web.Studio;

/// <summary>Finds cases that the person at the screen may see.</summary>
internal sealed class StudioCases(IDesk desk, StudioVersions versions, RequestScope scope)
{
    /// <returns>Null when there is none that he may see.</returns>
    public async Task<StudioCase?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var caseId)
            || await desk.DossierAsync(scope.Desk, caseId, await scope.TodayAsync(cancellationToken), cancellationToken) is not { } dossier)
        {
            return null;
        }

        var pinned = dossier.State.ProcedureVersion.ToString(CultureInfo.InvariantCulture);
        return await versions.FindAsync(dossier.State.ProcedureId, pinned, cancellationToken) is { } version ? new StudioCase(dossier, version) : null;
    }
}
