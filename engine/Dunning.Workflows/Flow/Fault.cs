using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Flow;

/// <summary>Stops the run with an incident.</summary>
internal sealed class Fault : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Fault", "Flow", new("Fout", "Fault"), new("Stopt het verloop met een melding.", "Stops the run with an incident."))
    {
        Inputs =
        [
            Text("Message", new("Melding", "Message")),
            Text("Code", new("Code", "Code")),
            Text("Category", new("Soort", "Category")),
            Text("FaultType", new("Oorzaak", "Fault type")),
        ],
    };

    public override bool CanEndBy(string port, CompiledNode node) => false;

    public override ActivityResult Execute(ActivityContext context) => new ActivityResult.Faulted(context.Input<string>("Message") ?? "");

    private static InputDescriptor Text(string name, Wording wording) => new(name, ScalarShape.Text, wording, wording);
}
