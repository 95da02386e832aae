using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Execution;

/// <summary>
/// Runs compiled workflows: a pure function from state and trigger to the next state. No clock, no IO, the same on every machine.
/// The state given is never changed, so a host that does not like an outcome (a fault, a failed commit) still has the state before it.
/// </summary>
public static class Interpreter
{
    private static readonly WorkflowState NotBegun = new();

    /// <summary>Begins a run and goes on until it waits or ends.</summary>
    /// <param name="workflow">What to run.</param>
    /// <param name="inputs">The workflow's inputs by name (CLR values or JSON); what is missing takes its default, what is not declared is ignored.</param>
    /// <param name="context">The world as it is now.</param>
    /// <exception cref="ArgumentException">An input has a value of another type.</exception>
    public static Burst Start(CompiledWorkflow workflow, IReadOnlyDictionary<string, object?> inputs, RunContext context)
    {
        var traversal = Traversal.Of(workflow, NotBegun, context);
        traversal.Run.SetInputs(inputs);
        traversal.LogWorkflow(BurstEventKind.Started);
        traversal.LogFlow(BurstEventKind.Started);
        traversal.Begin();
        return traversal.Done();
    }

    /// <summary>Resumes one bookmark. An unknown, burnt or parked bookmark, or a finished run, changes nothing.</summary>
    /// <exception cref="ArgumentException">The activity that waits is not in this version of the workflow.</exception>
    public static Burst Resume(CompiledWorkflow workflow, WorkflowState state, string bookmarkId, Resumption resumption, RunContext context)
    {
        if (Waiting(state, bookmarkId) is not { } wait)
        {
            return Nothing(state);
        }

        var node = Node(workflow, wait);
        var traversal = Traversal.Of(workflow, state, context);
        traversal.Resume(wait, node, resumption);
        return traversal.Done();
    }

    /// <summary>Leaves a waiting activity by a port without asking it. An unknown, burnt or parked bookmark, or a finished run, changes nothing.</summary>
    /// <remarks>The events tell it as Canceled, then Completed with the outcome: the activity did not end by itself, but the path goes on from it.</remarks>
    /// <param name="workflow">What runs.</param>
    /// <param name="state">The run.</param>
    /// <param name="bookmarkId">One of the bookmarks of the activity; the others are withdrawn too.</param>
    /// <param name="outcome">The port to leave by; null for Done.</param>
    /// <param name="context">The world as it is now.</param>
    /// <exception cref="ArgumentException">The activity has no such port, or is not in this version of the workflow.</exception>
    public static Burst Skip(CompiledWorkflow workflow, WorkflowState state, string bookmarkId, string? outcome, RunContext context)
    {
        if (Waiting(state, bookmarkId) is not { } wait)
        {
            return Nothing(state);
        }

        var node = Node(workflow, wait);
        var port = outcome ?? "Done";
        if (node.Descriptor.PortsOf(node.Definition) is { } ports && !ports.Contains(port, StringComparer.Ordinal) && (outcome is not null || !node.Descriptor.IsTerminal))
        {
            throw new ArgumentException($"{node.Definition.Title} has no port {port}; it has {string.Join(", ", ports)}.", nameof(outcome));
        }

        var traversal = Traversal.Of(workflow, state, context);
        traversal.Skip(wait, node, port == "Done" ? null : [port]);
        return traversal.Done();
    }

    /// <summary>Goes on from a trigger node. A finished run stays as it is.</summary>
    /// <remarks>
    /// What waits is cancelled, and the run forgets the path so far (not its variables, nor how often each activity began): joins count from the trigger on.
    /// With <paramref name="park"/> it is set aside instead, path and all, and comes back as it was (<see cref="Burst.Restored"/>) when the trigger's branch has
    /// come to its end by itself. A terminal activity in the branch, or a fault, ends what is set aside too.
    /// </remarks>
    /// <exception cref="ArgumentException">The workflow has no such trigger.</exception>
    public static Burst Interrupt(
        CompiledWorkflow workflow, WorkflowState state, string triggerActivityId, Resumption resumption, RunContext context, bool park = false)
    {
        var trigger = workflow.Find(triggerActivityId);
        if (trigger?.Descriptor.Kind != ActivityKind.Trigger)
        {
            throw new ArgumentException($"The workflow has no trigger {triggerActivityId}.", nameof(triggerActivityId));
        }

        if (state.Status == WorkflowStatus.Finished)
        {
            return Nothing(state);
        }

        var traversal = Traversal.Of(workflow, state, context);
        if (park)
        {
            traversal.Run.Park();
        }
        else
        {
            traversal.CancelWaits();
        }

        traversal.GoOnFrom(trigger.Index);
        traversal.Fire(trigger, resumption);
        return traversal.Done();
    }

    /// <summary>Cancels everything that waits or is set aside and executes an activity, any activity: repeats a step, or does a later one now.</summary>
    /// <remarks>
    /// The run forgets the path so far (not its variables, nor how often each activity began): joins count from the activity on.
    /// A faulted run goes on too and keeps its incidents; one that is finished or cancelled stays as it is.
    /// </remarks>
    /// <exception cref="ArgumentException">The workflow has no such activity.</exception>
    public static Burst Jump(CompiledWorkflow workflow, WorkflowState state, string activityId, RunContext context)
    {
        var target = workflow.Find(activityId) ?? throw new ArgumentException($"The workflow has no activity {activityId}.", nameof(activityId));
        if (state.SubStatus is WorkflowSubStatus.Finished or WorkflowSubStatus.Cancelled)
        {
            return Nothing(state);
        }

        var traversal = Traversal.Of(workflow, state, context);
        traversal.CancelWaits();
        traversal.GoOnFrom(target.Index);
        traversal.Begin();
        return traversal.Done();
    }

    /// <summary>Calls the run off. A finished run stays as it is.</summary>
    public static Burst Cancel(CompiledWorkflow workflow, WorkflowState state, RunContext context)
    {
        if (state.Status == WorkflowStatus.Finished)
        {
            return Nothing(state);
        }

        var traversal = Traversal.Of(workflow, state, context);
        traversal.CancelWaits();
        traversal.LogFlow(BurstEventKind.Canceled);
        traversal.LogWorkflow(BurstEventKind.Canceled);
        traversal.Run.Ended = WorkflowSubStatus.Cancelled;
        return traversal.Done();
    }

    private static Wait? Waiting(WorkflowState state, string bookmarkId)
    {
        foreach (var wait in state.Waits)
        {
            foreach (var bookmark in wait.Bookmarks)
            {
                if (string.Equals(bookmark.Id, bookmarkId, StringComparison.Ordinal))
                {
                    return wait;
                }
            }
        }

        return null;
    }

    private static CompiledNode Node(CompiledWorkflow workflow, Wait wait) => workflow.Find(wait.ActivityId)
        ?? throw new ArgumentException($"Activity {wait.ActivityId} waits, but this version of the workflow does not have it.", nameof(workflow));

    private static Burst Nothing(WorkflowState state) => new(state, [], [], []);
}
