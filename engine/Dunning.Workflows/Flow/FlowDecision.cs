using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Flow;

/// <summary>Chooses between two ways.</summary>
internal sealed class FlowDecision : Activity
{
    private static readonly ActivityResult True = ActivityResult.Outcome("True");
    private static readonly ActivityResult False = ActivityResult.Outcome("False");

    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.FlowDecision", "Flow", new("Keuze", "Decision"), new("Kiest een van twee wegen.", "Chooses between two ways."))
    {
        Ports = [new("True", new("Ja", "True")), new("False", new("Nee", "False"))],
        Inputs =
        [
            new("Condition", ScalarShape.Flag, new("Voorwaarde", "Condition"), new("Wanneer Ja gevolgd wordt.", "When True is followed.")) { UiHint = "checkbox", DefaultSyntax = "CSharp" },
        ],
    };

    public override bool CanEndBy(string port, CompiledNode node) => node.Constant("Condition") is not bool condition || port == (condition ? "True" : "False");

    public override ActivityResult Execute(ActivityContext context)
    {
        var holds = context.Flag(context.Node.Inputs[0], "Condition");
        if (context.Explains)
        {
            context.Because(context.Node.Inputs[0].Explain(context.Run.Snapshot()));
        }

        return holds ? True : False;
    }
}
