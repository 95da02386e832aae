using System.Globalization;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;

namespace Dunning.Operations.Procedures;

/// <summary>Plans the publication of a draft for a later day, when nothing in it is wrong; or takes the plan back.</summary>
public sealed class PlanPublication(IProcedureStore store)
{
    /// <param name="procedureId">The procedure.</param>
    /// <param name="revision">The revision of the draft that is meant.</param>
    /// <param name="effective">The first day of the version.</param>
    /// <param name="moves">Whether running cases move to it.</param>
    /// <param name="stamp">Today, by whom and why.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The plan (null when it was refused), and what was found.</returns>
    public async Task<(PlannedPublication? Plan, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        string procedureId, int revision, DateOnly effective, bool moves, VersionStamp stamp, CancellationToken cancellationToken)
    {
        if (effective <= stamp.Day)
        {
            return (null, [Finding.Error(
                "procedure.plan-day", procedureId, "day", "A planned publication is for a day after today.", "choose a later day, or publish at once")]);
        }

        var draft = await store.DraftAsync(procedureId, cancellationToken).ConfigureAwait(false);
        if (draft?.Version.Revision != revision)
        {
            return (null, [VersionFindings.DraftChanged(procedureId, draft?.Version)]);
        }

        var compilation = ProcedureCompiler.Compile(draft.Files, draft.Version.Version, procedureId + "/");
        if (compilation.Procedure is null || compilation.Findings.HasErrors())
        {
            return (null, compilation.Findings);
        }

        var plan = new PlannedPublication(procedureId, draft.Version.Version, revision, effective, moves, stamp);
        var note = effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await store.PlanAsync(plan, new ProcedureLogEntry(plan.Version, ProcedureAct.Planned, stamp with { Note = note }), cancellationToken).ConfigureAwait(false);
        return (plan, compilation.Findings);
    }

    /// <summary>Takes the plan of a procedure back.</summary>
    /// <returns>An error when there is none (any more).</returns>
    public async Task<IReadOnlyList<Finding>> WithdrawAsync(string procedureId, VersionStamp stamp, CancellationToken cancellationToken) =>
        (await store.PlansAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(plan => plan.ProcedureId == procedureId) is { } plan
        && await store.EndPlanAsync(plan, new ProcedureLogEntry(plan.Version, ProcedureAct.PlanWithdrawn, stamp), cancellationToken).ConfigureAwait(false)
            ? []
            : [Finding.Error("procedure.no-plan", procedureId, "", $"No publication of \"{procedureId}\" is planned.")];
}
