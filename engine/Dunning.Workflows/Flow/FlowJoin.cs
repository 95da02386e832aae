using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Workflows.Flow;

/// <summary>Brings ways together. When it runs is the flowchart's business.</summary>
internal sealed class FlowJoin : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.FlowJoin", "Flow", new("Samenkomst", "Join"), new("Brengt wegen samen.", "Brings ways together."))
    {
        Inputs =
        [
            new("Mode", ScalarShape.Text, new("Wijze", "Mode"), new("Waarop gewacht wordt.", "What it waits for."))
            {
                Default = "WaitAny",
                UiHint = "dropdown",
                Options =
                [
                    new("WaitAny", new("De eerste; de rest vervalt", "The first; the rest is cancelled")),
                    new("WaitAll", new("Alle, ook niet gekozen wegen", "All, also ways not chosen")),
                    new("WaitAllActive", new("Alle gekozen wegen", "All ways that were chosen")),
                ],
            },
        ],
    };

    public override ActivityResult Execute(ActivityContext context) => ActivityResult.Done;
}
