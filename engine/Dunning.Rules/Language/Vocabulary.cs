using Dunning.Rules.Types;

namespace Dunning.Rules.Language;

/// <summary>What an expression may name: inputs, each in a numbered slot, and host functions.</summary>
public sealed class Vocabulary
{
    private readonly int[] slots;

    private Vocabulary(IReadOnlyList<Field> inputs, int[] slots, IReadOnlyList<HostFunction> functions)
    {
        Inputs = inputs;
        Functions = functions;
        this.slots = slots;
    }

    public static Vocabulary Empty { get; } = new([], [], []);

    /// <summary>The inputs; the value of the n-th stands at index n of the array given to an evaluation.</summary>
    public IReadOnlyList<Field> Inputs { get; }

    public IReadOnlyList<HostFunction> Functions { get; }

    public Vocabulary With(Field input) => With(input, Inputs.Count);

    public Vocabulary With(HostFunction function) => new(Inputs, slots, [.. Functions, function]);

    /// <summary>The place of an input among the inputs; -1 when there is none of that name.</summary>
    public int IndexOf(string name)
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

    /// <summary>With a value that a rule set works out and keeps in a slot of its own, beyond the host's inputs.</summary>
    internal Vocabulary With(Field input, int slot) => new([.. Inputs, input], [.. slots, slot], Functions);

    internal int SlotAt(int index) => slots[index];
}
