using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Workflows.Compilation;

/// <summary>What is known of a node's inputs before any run: literals, and what is worked out from the workflow's inputs alone.</summary>
public sealed class KnownInputs
{
    private readonly object?[] slots;
    private readonly Scope scope;

    internal KnownInputs(CompiledNode node, Scope scope, RecordValue inputs)
    {
        Node = node;
        this.scope = scope;
        slots = new object?[scope.HostSlots + 2];
        slots[scope.InputsSlot] = inputs;
    }

    public CompiledNode Node { get; }

    /// <summary>The value of an input; the default of <typeparamref name="T"/> when the run decides, or when it can not be worked out.</summary>
    /// <param name="name">The descriptor's name of the input.</param>
    public T? Value<T>(string name)
    {
        var input = Node.Inputs[Node.InputIndex(name)];
        try
        {
            return IsKnown(input) && input.Value(slots) is T value ? value : default;
        }
        catch (EvaluationException)
        {
            return default;
        }
    }

    private bool IsKnown(CompiledInput input) => input switch
    {
        CompiledInput.Constant => true,
        CompiledInput.Reference reference => reference.Record == scope.InputsSlot,
        CompiledInput.Expression expression => expression.Code.References.All(reference => reference.StartsWith("inputs.", StringComparison.Ordinal)),
        _ => false,
    };
}
