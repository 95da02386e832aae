using Dunning.Rules.Types;

namespace Dunning.Rules.Language;

/// <summary>What an expression may name: inputs, each in a numbered slot, and host functions.</summary>
public sealed class Vocabulary
{
    private Vocabulary(IReadOnlyList<Field> inputs, IReadOnlyList<HostFunction> functions)
    {
        Inputs = inputs;
        Functions = functions;
    }

    public static Vocabulary Empty { get; } = new([], []);

    /// <summary>The inputs; the value of the n-th stands at index n of the array given to an evaluation.</summary>
    public IReadOnlyList<Field> Inputs { get; }

    public IReadOnlyList<HostFunction> Functions { get; }

    public Vocabulary With(Field input) => new([.. Inputs, input], Functions);

    public Vocabulary With(HostFunction function) => new(Inputs, [.. Functions, function]);

    /// <summary>The slot of an input; -1 when there is none of that name.</summary>
    public int SlotOf(string name)
    {
        for (var i = 0; i < Inputs.Count; i++)
        {
            if (Inputs[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
