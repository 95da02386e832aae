using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Workflows.Flow;

/// <summary>Goes several ways at once.</summary>
internal sealed class FlowFork : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.FlowFork", "Flow", new("Splitsing", "Fork"), new("Volgt meer wegen tegelijk.", "Follows several ways at once."))
    {
        PortsInput = "Branches",
        Inputs =
        [
            new("Branches", new ListShape(ScalarShape.Text), new("Takken", "Branches"), new("De namen van de wegen.", "The names of the ways.")) { UiHint = "dynamic-outcomes", DefaultSyntax = "Object" },
        ],
    };

    public override ActivityResult Execute(ActivityContext context) =>
        context.Input<IReadOnlyList<string>>("Branches") is { } branches ? new ActivityResult.Completed(branches) : ActivityResult.Done;
}
