using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Compilation;

/// <summary>What the expressions of a workflow may name, and in which slot its value stands.</summary>
internal sealed class Scope
{
    private readonly WorkflowDefinition definition;

    public Scope(WorkflowDefinition definition, Vocabulary host)
    {
        this.definition = definition;
        HostSlots = host.Inputs.Count;
        Variables = RecordShape.Define("variables", [.. definition.Variables.Select(variable =>
            Field(variable.Name, variable.TypeName, variable.IsArray, variable.Default is null, null))]);
        Inputs = RecordShape.Define("inputs", [.. definition.Inputs.Select(input =>
            Field(input.Name, input.TypeName, input.IsArray, input.Default is null, input.Description))]);
        Vocabulary = host.With(new Field("variables", Variables)).With(new Field("inputs", Inputs));
        VariableDefaults = [.. definition.Variables.Select((variable, index) => Default(Variables.Fields[index].Shape, variable.Default))];
        InputDefaults = [.. definition.Inputs.Select((input, index) => Default(Inputs.Fields[index].Shape, input.Default))];
    }

    public int HostSlots { get; }

    public int VariablesSlot => HostSlots;

    public int InputsSlot => HostSlots + 1;

    public RecordShape Variables { get; }

    public RecordShape Inputs { get; }

    public Vocabulary Vocabulary { get; }

    public object?[] VariableDefaults { get; }

    public object?[] InputDefaults { get; }

    /// <summary>Slot of a variable by id, else by name; -1 when there is none.</summary>
    public int Variable(string idOrName)
    {
        var index = Index(definition.Variables, variable => variable.Id == idOrName);
        return index >= 0 ? index : Index(definition.Variables, variable => variable.Name == idOrName);
    }

    public int Input(string name) => Index(definition.Inputs, input => input.Name == name);

    private static int Index<T>(IReadOnlyList<T> list, Func<T, bool> wanted)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (wanted(list[index]))
            {
                return index;
            }
        }

        return -1;
    }

    // Numbers and flags start at zero and false, as they do in Elsa; only text, lists and objects can be missing.
    private static Field Field(string name, string typeName, bool isArray, bool noDefault, string? description)
    {
        var shape = Shapes.Of(typeName, isArray);
        return new(name, shape, noDefault && !shape.Clr.IsValueType, description ?? name);
    }

    private static object? Default(Shape shape, object? given) =>
        (Literal.TryRead(given, shape, out var value) ? value : null) ?? Literal.Empty(shape);
}
