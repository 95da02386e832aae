using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Casework;

/// <summary>Leaves a step of a case out, repeats it, or takes it now, with a reason. The legal gate still stands before every message.</summary>
public sealed class OrderStep(ICaseStore cases, ProcedureLibrary procedures, AdvanceCases advance, IOfficeClock clock)
{
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(long caseId, CaseSignal.StepOrdered order, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false) is not { } work)
        {
            return [Finding.Error("step.no-case", "", "case", "There is no such case.")];
        }

        if (string.IsNullOrWhiteSpace(order.Reason))
        {
            return [Finding.Error("step.no-reason", "", "reason", "An order about a step needs a reason.", "say why; it goes into the dossier")];
        }

        var procedure = await procedures.GetAsync(work.State.ProcedureId, work.State.ProcedureVersion, cancellationToken).ConfigureAwait(false);
        if (StepOrders.Refusal(procedure.Workflow, work.State, order) is { } refusal)
        {
            return [Finding.Error("step.not-possible", "", order.ActivityId, "This can not be done: " + refusal + ".", Suggestion.Hint(order.ActivityId, procedure.Workflow.Nodes.Select(node => node.Id)))];
        }

        await advance.TellAsync(work.State, "step", order with { Reason = order.Reason.Trim() }, today, cancellationToken).ConfigureAwait(false);
        return [];
    }
}
