using Dunning.Workflows.Compilation;
using Dunning.Workflows.Execution;

namespace Dunning.Workflows.Activities;

/// <summary>What an activity sees during its turn. Valid only within the call it was given to.</summary>
public sealed class ActivityContext
{
    private readonly Run run;
    private CompiledNode node = null!;

    internal ActivityContext(Run run)
    {
        this.run = run;
    }

    public string ActivityId => node.Id;

    /// <summary>What people call this node.</summary>
    public string Name => node.Definition.Title;

    /// <summary>How many times this activity began in this run, this time included; from 1. Durable.</summary>
    public int Occurrence { get; private set; }

    /// <summary>The day it is, as the host says.</summary>
    public DateOnly Today => run.Context.Today;

    /// <summary>The host's facts; the engine does not look inside.</summary>
    public object Host => run.Context.Host;

    /// <summary>What the activity asked to remember at its last wait; null at the start.</summary>
    public string? Memory { get; private set; }

    /// <summary>The value of an input: worked out now, also at a resume; the descriptor's default when none was given.</summary>
    /// <param name="name">The descriptor's name of the input.</param>
    public T? Input<T>(string name) => throw new NotImplementedException();

    /// <summary>Asks for an outward effect; the host gets the effects of a burst in this order.</summary>
    public void Emit(object effect) => run.Effects.Add(effect);

    /// <summary>Yields an output; kept when the definition binds it to a variable.</summary>
    public void SetOutput(string name, object? value) => throw new NotImplementedException();

    internal CompiledNode Node => node;

    internal Run Run => run;

    internal void Enter(CompiledNode entered, int occurrence, string? memory)
    {
        node = entered;
        Occurrence = occurrence;
        Memory = memory;
    }
}
