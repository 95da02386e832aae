using Dunning.Workflows.Activities;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Compilation;

/// <summary>A node ready to run.</summary>
public sealed class CompiledNode
{
    internal CompiledNode(int index, ActivityDefinition definition, Activity activity)
    {
        Index = index;
        Definition = definition;
        Activity = activity;
        Descriptor = activity.Descriptor;
        ShortName = Descriptor.ShortName;
    }

    public string Id => Definition.Id;

    public ActivityDefinition Definition { get; }

    public Activity Activity { get; }

    public ActivityDescriptor Descriptor { get; }

    internal int Index { get; }

    internal string ShortName { get; }

    internal JoinMode Join { get; init; }

    internal bool IsJoin { get; init; }

    /// <summary>One for each input of the descriptor.</summary>
    internal CompiledInput[] Inputs { get; init; } = [];

    internal CompiledCase[] Cases { get; init; } = [];

    /// <summary>Whether an input or case is worked out from the host's values; else nobody need ask for them.</summary>
    internal bool ReadsHost { get; init; }

    /// <summary>The cases of a switch, in order: the port, and its condition when that is an expression.</summary>
    public IReadOnlyList<(string Port, string? Condition)> CaseExpressions =>
        [.. Cases.Select(option => (option.Label, (option.Condition as CompiledInput.Expression)?.Code.Text))];

    /// <summary>Slot of the variable that SetVariable sets; -1 for none.</summary>
    internal int Variable { get; init; } = -1;

    /// <summary>Slots of the variables that outputs are bound to.</summary>
    internal (string Output, int Variable)[] Outputs { get; init; } = [];

    /// <summary>The value of an input that does not depend on the run; null when it does, or when there is none.</summary>
    /// <param name="name">The descriptor's name of the input.</param>
    public object? Constant(string name) => Inputs[InputIndex(name)] is CompiledInput.Constant constant ? constant.Of : null;

    /// <summary>The text of an input that is an expression; null for any other.</summary>
    /// <param name="name">The descriptor's name of the input.</param>
    public string? Expression(string name) => (Inputs[InputIndex(name)] as CompiledInput.Expression)?.Code.Text;

    internal int InputIndex(string name)
    {
        for (var index = 0; index < Inputs.Length; index++)
        {
            if (string.Equals(Descriptor.Inputs[index].Name, name, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw new ArgumentException($"{Descriptor.TypeName} has no input {name}.", nameof(name));
    }
}
