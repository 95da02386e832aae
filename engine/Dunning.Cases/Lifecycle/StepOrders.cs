using Dunning.Cases.Traces;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Lifecycle;

/// <summary>Carries out what a person ordered about a step. A hold or dispute stays what it is; the gate still stands before every message.</summary>
public static class StepOrders
{
    internal static void Carry(CaseRun run, CaseSignal.StepOrdered order)
    {
        if (Refusal(run.Procedure.Workflow, run.State, order) is { } refusal)
        {
            run.Note(Trace.Of("step.refused", ("activity", run.Title(order.ActivityId)), ("by", order.By), ("why", refusal)));
            return;
        }

        var name = run.Title(order.ActivityId);

        // Step and outcome are not in the sentence; with them the order can be given again.
        var why = order.Order switch
        {
            StepOrder.Skip => Trace.Of("step.skipped", ("activity", name), ("by", order.By), ("reason", order.Reason), ("step", order.ActivityId), ("outcome", order.Outcome ?? "")),
            StepOrder.Repeat => Trace.Of("step.repeated", ("activity", name), ("by", order.By), ("reason", order.Reason), ("step", order.ActivityId)),
            _ => Trace.Of("step.taken-now", ("activity", name), ("by", order.By), ("reason", order.Reason), ("step", order.ActivityId)),
        };
        run.Note(why);
        if (order.Order == StepOrder.Skip)
        {
            var waiting = run.State.Flow!.Bookmarks.First(waiting => waiting.ActivityId == order.ActivityId);
            foreach (var planned in run.State.Flow.Bookmarks.Where(each => each.ActivityId == order.ActivityId && each.Key is not null && run.State.Planned(each.Key) is not null))
            {
                run.Record(new CaseEvent.Withdrawn(planned.Key!, why));
            }

            Course.Skip(run, waiting, order.Outcome);
        }
        else
        {
            run.WithdrawSteps(why);
            Course.Jump(run, order.ActivityId);
        }
    }

    /// <summary>Why an order can not be carried out on this case; null when it can.</summary>
    /// <param name="workflow">The version the case is pinned to.</param>
    /// <param name="state">The case.</param>
    /// <param name="order">The order.</param>
    public static string? Refusal(CompiledWorkflow workflow, CaseState state, CaseSignal.StepOrdered order)
    {
        if (workflow.Find(order.ActivityId) is not { } node)
        {
            return $"there is no step \"{order.ActivityId}\"";
        }

        if (state.Status != CaseStatus.Open || !state.IsChased)
        {
            return "the case is held, disputed, paid or closed";
        }

        if (state.Flow is not { } flow || (flow.Status == WorkflowStatus.Finished && flow.SubStatus != WorkflowSubStatus.Faulted))
        {
            return "the procedure is not running";
        }

        if (order.Order != StepOrder.Skip)
        {
            return node.Descriptor.IsStart ? "a start or signal is not a step" : null;
        }

        if (flow.Bookmarks.All(waiting => waiting.ActivityId != order.ActivityId))
        {
            return "the procedure does not wait at this step";
        }

        var ports = node.Descriptor.PortsOf(node.Definition);
        return ports is null || ports.Contains(order.Outcome ?? "Done", StringComparer.Ordinal) ? null : "name the outcome to go on by: " + string.Join(", ", ports);
    }
}
