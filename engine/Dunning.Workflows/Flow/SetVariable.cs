using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Workflows.Flow;

/// <summary>Keeps a value.</summary>
internal sealed class SetVariable : Activity
{
    public const string Value = "Value";

    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.SetVariable", "Flow", new("Onthouden", "Set variable"), new("Bewaart een waarde in een variabele.", "Keeps a value in a variable."))
    {
        Inputs =
        [
            new("Variable", ScalarShape.Anything, new("Variabele", "Variable"), new("Waarin.", "Where to keep it.")) { UiHint = "variable-picker", Wrapped = false },
            new(Value, ScalarShape.Anything, new("Waarde", "Value"), new("Wat bewaard wordt.", "What to keep.")),
        ],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        context.Run.SetVariable(context.Node.Variable, context.Input<object>(Value));
        return ActivityResult.Done;
    }
}
