using Dunning.Cases.Activities;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Procedures;
using Dunning.Core.Parties;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Simulation;

/// <summary>
/// What two lives of one case, under two versions of its procedure, have in common: every decision until a step begins that differs. The first life
/// keeps them; the second takes them over instead of deciding the same again.
/// </summary>
/// <param name="overlap">What the versions have in common; null for nothing.</param>
public sealed class CommonBeginning(WorkflowOverlap? overlap)
{
    private readonly List<Decision> decisions = [];
    private bool isOver = overlap is null;
    private int taken;

    /// <summary>Whether nothing that differs has begun in the first life: then the second is the same.</summary>
    public bool IsWhole => !isOver;

    /// <summary>What two versions of a procedure have in common; null when they have other charts.</summary>
    public static WorkflowOverlap? Overlap(Procedure before, Procedure after) =>
        before.LeadDays != after.LeadDays ? null

        // The rules are all that a step looks at outside the workflow (the words of a message are for its letter): they may be others, for some clients only.
        : WorkflowOverlap.Of(before.Workflow, after.Workflow, node => before != after && node.Activity is EvaluateRules);

    /// <summary>Keeps a decision of the first life.</summary>
    internal void Add(IReadOnlyList<CaseSignal> signals, Decision decision)
    {
        if (isOver)
        {
            return;
        }

        isOver = Differ(signals) || Differ(decision.Events);
        if (!isOver)
        {
            decisions.Add(decision);
        }
    }

    /// <summary>The next decision for the second life; null when it must decide itself from here on.</summary>
    internal Decision? Take() => taken < decisions.Count ? decisions[taken++] : null;

    /// <summary>The case as it would have been under the other version.</summary>
    internal CaseState Carry(CaseState state, Procedure procedure, Client client) => state with
    {
        ProcedureId = procedure.Id,
        ProcedureVersion = procedure.Version,
        Flow = Carry(state.Flow, procedure, client),
        FlowBeforePaid = Carry(state.FlowBeforePaid, procedure, client),
    };

    private WorkflowState? Carry(WorkflowState? flow, Procedure procedure, Client client) =>
        flow is null || overlap is null ? flow : overlap.Carry(flow, procedure.InputsFor(client));

    // Even an order that is refused names the step.
    private bool Differ(IReadOnlyList<CaseSignal> signals)
    {
        for (var index = 0; index < signals.Count; index++)
        {
            if (signals[index] is CaseSignal.StepOrdered ordered && overlap!.Differs(ordered.ActivityId))
            {
                return true;
            }
        }

        return false;
    }

    // Every move, not the last alone: a case that begins anew forgets what began before.
    private bool Differ(IReadOnlyList<CaseEvent> events)
    {
        for (var index = 0; index < events.Count; index++)
        {
            if (events[index] is CaseEvent.Moved moved && overlap!.HasBegun(moved.Flow))
            {
                return true;
            }
        }

        return false;
    }
}
