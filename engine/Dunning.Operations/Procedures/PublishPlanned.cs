using Dunning.Cases.Migrating;
using Dunning.Core.Findings;
using Dunning.Operations.Casework;

namespace Dunning.Operations.Procedures;

/// <summary>Publishes the drafts whose day has come, before that day's run. A plan that can not be carried out lapses and says why; nothing else changes.</summary>
public sealed class PublishPlanned(IProcedureStore store, PublishDraft publish, MigrateCases migrate, ICaseStore cases)
{
    /// <param name="today">The office's day.</param>
    /// <param name="cancellationToken">Stops between two plans; the next run goes on.</param>
    /// <returns>How many plans lapsed.</returns>
    public async Task<int> ExecuteAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var lapsed = 0;
        foreach (var plan in (await store.PlansAsync(cancellationToken).ConfigureAwait(false)).Where(plan => plan.Effective <= today))
        {
            lapsed += await PublishAsync(plan, today, cancellationToken).ConfigureAwait(false) ? 0 : 1;
        }

        return lapsed;
    }

    private async Task<bool> PublishAsync(PlannedPublication plan, DateOnly today, CancellationToken cancellationToken)
    {
        // One that stopped between publishing and moving finds its version published already.
        if (!await IsPublishedAsync(plan, cancellationToken).ConfigureAwait(false))
        {
            var stamp = plan.Stamp with { Day = today };
            var (version, findings) = await publish.ExecuteAsync(plan.ProcedureId, plan.Revision, stamp, cancellationToken).ConfigureAwait(false);
            if (version is null)
            {
                var why = findings.First(finding => finding.Severity == Severity.Error).Code;
                await store.EndPlanAsync(plan, new ProcedureLogEntry(plan.Version, ProcedureAct.PlanLapsed, new VersionStamp(today, "", why)), cancellationToken).ConfigureAwait(false);
                return false;
            }
        }

        if (plan.Moves)
        {
            var others = (await cases.OpenByVersionAsync(cancellationToken).ConfigureAwait(false)).Where(count => count.ProcedureId == plan.ProcedureId && count.Version != plan.Version && count.Cases > 0);
            foreach (var other in others)
            {
                var order = new MigrationOrder(plan.ProcedureId, other.Version, plan.Version, null, MigrationChoices.None with { By = plan.Stamp.By }, DryRun: false);
                await migrate.ExecuteAsync(order, today, cancellationToken).ConfigureAwait(false);
            }
        }

        await store.EndPlanAsync(plan, null, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> IsPublishedAsync(PlannedPublication plan, CancellationToken cancellationToken) =>
        (await store.VersionsAsync(plan.ProcedureId, cancellationToken).ConfigureAwait(false))
            .Any(version => version.Version == plan.Version && version.Revision == plan.Revision && version.Status == VersionStatus.Published);
}
