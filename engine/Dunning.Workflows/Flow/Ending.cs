using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Workflows.Flow;

/// <summary>Ends the run at once: what waits is cancelled. Elsa has several names for it that differ only in nested flowcharts.</summary>
internal sealed class Ending : Activity
{
    private Ending(string typeName, Wording name, Wording description, IReadOnlyList<InputDescriptor> inputs)
    {
        Descriptor = new(typeName, "Flow", name, description) { IsTerminal = true, Inputs = inputs };
    }

    public static Ending End { get; } = new(
        "Elsa.End", new("Einde", "End"), new("Het verloop eindigt; wat nog wacht vervalt.", "The run ends; what still waits is cancelled."), []);

    public static Ending Complete { get; } = new(
        "Elsa.Complete",
        new("Afronden", "Complete"),
        new("Het verloop eindigt met een uitkomst.", "The run ends with an outcome."),
        [
            new("Outcomes", ScalarShape.Anything, new("Uitkomsten", "Outcomes"), new("Hoe het verloop eindigde.", "How the run ended.")) { UiHint = "multitext" },
        ]);

    public override ActivityDescriptor Descriptor { get; }

    public override ActivityResult Execute(ActivityContext context) => ActivityResult.Done;
}
