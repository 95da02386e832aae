using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Execution;

/// <summary>Runs compiled workflows: a pure function from state and trigger to the next state. No clock, no IO, the same on every machine.</summary>
public static class Interpreter
{
    /// <summary>Begins a run and goes on until it waits or ends.</summary>
    /// <param name="workflow">What to run.</param>
    /// <param name="inputs">The workflow's inputs by name; what is missing takes its default.</param>
    /// <param name="context">The world as it is now.</param>
    public static Burst Start(CompiledWorkflow workflow, IReadOnlyDictionary<string, object?> inputs, RunContext context) => throw new NotImplementedException();

    /// <summary>Resumes one bookmark. An unknown or burnt bookmark, or a finished run, changes nothing.</summary>
    public static Burst Resume(CompiledWorkflow workflow, WorkflowState state, string bookmarkId, Resumption resumption, RunContext context) => throw new NotImplementedException();

    /// <summary>Cancels everything that waits and runs on from a trigger node. A finished run stays as it is.</summary>
    /// <exception cref="ArgumentException">The workflow has no such trigger.</exception>
    public static Burst Interrupt(CompiledWorkflow workflow, WorkflowState state, string triggerActivityId, Resumption resumption, RunContext context) => throw new NotImplementedException();

    /// <summary>Calls the run off. A finished run stays as it is.</summary>
    public static Burst Cancel(CompiledWorkflow workflow, WorkflowState state, RunContext context) => throw new NotImplementedException();
}
