using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Execution;

/// <summary>
/// Runs compiled workflows: a pure function from state and trigger to the next state. No clock, no IO, the same on every machine.
/// The state given is never changed, so a host that does not like an outcome (a fault, a failed commit) still has the state before it.
/// </summary>
public static class Interpreter
{
    private static readonly FlowGraph Empty = new(0, 1, []);

    /// <summary>Begins a run and goes on until it waits or ends.</summary>
    /// <param name="workflow">What to run.</param>
    /// <param name="inputs">The workflow's inputs by name (CLR values or JSON); what is missing takes its default, what is not declared is ignored.</param>
    /// <param name="context">The world as it is now.</param>
    /// <exception cref="ArgumentException">An input has a value of another type.</exception>
    public static Burst Start(CompiledWorkflow workflow, IReadOnlyDictionary<string, object?> inputs, RunContext context)
    {
        var run = new Run(workflow, context);
        run.SetInputs(inputs);
        var traversal = new Traversal(workflow, workflow.Main ?? Empty, run);
        traversal.LogWorkflow(BurstEventKind.Started);
        traversal.LogFlow(BurstEventKind.Started);
        traversal.Begin(workflow.Main is not null);
        return Done(run);
    }

    /// <summary>Resumes one bookmark. An unknown or burnt bookmark, or a finished run, changes nothing.</summary>
    /// <exception cref="ArgumentException">The activity that waits is not in this version of the workflow.</exception>
    public static Burst Resume(CompiledWorkflow workflow, WorkflowState state, string bookmarkId, Resumption resumption, RunContext context)
    {
        var wait = state.Waits.FirstOrDefault(wait => wait.Bookmarks.Any(bookmark => bookmark.Id == bookmarkId));
        if (wait is null)
        {
            return Nothing(state);
        }

        var run = new Run(workflow, context);
        run.Thaw(state);
        new Traversal(workflow, Graph(workflow, state), run).Resume(wait, resumption);
        return Done(run);
    }

    /// <summary>Cancels everything that waits and runs on from a trigger node. A finished run stays as it is.</summary>
    /// <remarks>The run forgets the path so far (not its variables, nor how often each activity began): joins count from the trigger on.</remarks>
    /// <exception cref="ArgumentException">The workflow has no such trigger.</exception>
    public static Burst Interrupt(CompiledWorkflow workflow, WorkflowState state, string triggerActivityId, Resumption resumption, RunContext context)
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

        var run = new Run(workflow, context);
        run.Thaw(state);
        var traversal = new Traversal(workflow, workflow.Graph(trigger)!, run);
        traversal.CancelWaits();
        run.ForgetPath();
        run.Trigger = trigger.Id;
        traversal.Fire(resumption);
        return Done(run);
    }

    /// <summary>Calls the run off. A finished run stays as it is.</summary>
    public static Burst Cancel(CompiledWorkflow workflow, WorkflowState state, RunContext context)
    {
        if (state.Status == WorkflowStatus.Finished)
        {
            return Nothing(state);
        }

        var run = new Run(workflow, context);
        run.Thaw(state);
        var traversal = new Traversal(workflow, Graph(workflow, state), run);
        traversal.CancelWaits();
        traversal.LogFlow(BurstEventKind.Canceled);
        traversal.LogWorkflow(BurstEventKind.Canceled);
        run.Ended = WorkflowSubStatus.Cancelled;
        return Done(run);
    }

    private static FlowGraph Graph(CompiledWorkflow workflow, WorkflowState state) => state.Trigger is null
        ? workflow.Main ?? Empty
        : workflow.Find(state.Trigger) is { } trigger && workflow.Graph(trigger) is { } graph
            ? graph
            : throw new ArgumentException($"The run went on from trigger {state.Trigger}, but this version of the workflow does not have it.", nameof(state));

    private static Burst Done(Run run) => new(run.Freeze(), run.Events, run.Effects, run.Lines);

    private static Burst Nothing(WorkflowState state) => new(state, [], [], []);
}
