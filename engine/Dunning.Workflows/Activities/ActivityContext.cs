using Dunning.Rules.Language;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Execution;

namespace Dunning.Workflows.Activities;

/// <summary>What an activity sees during its turn. Valid only within the call it was given to.</summary>
public sealed class ActivityContext
{
    internal ActivityContext(Run run)
    {
        Run = run;
    }

    public string ActivityId => Node.Id;

    /// <summary>What people call this node.</summary>
    public string Name => Node.Definition.Title;

    /// <summary>How many times this activity began in this run, this time included; from 1. Durable.</summary>
    public int Occurrence { get; private set; }

    /// <summary>The day it is, as the host says.</summary>
    public DateOnly Today => Run.Context.Today;

    /// <summary>The host's facts; the engine does not look inside.</summary>
    public object Host => Run.Context.Host;

    /// <summary>What the activity asked to remember at its last wait; null at the start.</summary>
    public string? Memory { get; private set; }

    /// <summary>Whether the host asked why activities decide as they do.</summary>
    public bool Explains => Run.Context.Explain;

    internal Run Run { get; }

    internal CompiledNode Node { get; private set; } = null!;

    /// <summary>The value of an input: worked out now, also at a resume; the descriptor's default when none was given.</summary>
    /// <param name="name">The descriptor's name of the input.</param>
    public T? Input<T>(string name) => (T?)Value(Node.Inputs[Node.InputIndex(name)], name);

    /// <summary>Asks for an outward effect; the host gets the effects of a burst in this order.</summary>
    public void Emit(object effect) => Run.Effects.Add(effect);

    /// <summary>Yields an output; kept when the definition binds it to a variable.</summary>
    public void SetOutput(string name, object? value)
    {
        foreach (var (output, variable) in Node.Outputs)
        {
            if (output == name)
            {
                Run.SetVariable(variable, value);
            }
        }
    }

    /// <summary>Says why the activity ends as it does; the host gets it with the event, when it asked.</summary>
    public void Because(Explanation? why) => Run.Because = Explains ? why : null;

    internal void Enter(CompiledNode node, int occurrence, string? memory)
    {
        Node = node;
        Occurrence = occurrence;
        Memory = memory;
        Run.Because = null;
    }

    internal void Leave() => (Node, Occurrence, Memory) = (null!, 0, null);

    internal object? Value(CompiledInput input, string name)
    {
        try
        {
            return input.Value(Run.Slots);
        }
        catch (EvaluationException refusal)
        {
            throw Refusal(name, refusal);
        }
    }

    internal bool Flag(CompiledInput input, string name)
    {
        try
        {
            return input.Flag(Run.Slots);
        }
        catch (EvaluationException refusal)
        {
            throw Refusal(name, refusal);
        }
    }

    private EvaluationException Refusal(string name, EvaluationException refusal) => new($"{name} of {Name} can not be worked out: {refusal.Message}", refusal);
}
