using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Workflows.Flow;

/// <summary>Writes a line to the trace.</summary>
internal sealed class WriteLine : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.WriteLine", "Flow", new("Regel schrijven", "Write line"), new("Schrijft een regel in het spoor.", "Writes a line to the trace."))
    {
        Inputs = [new("Text", ScalarShape.Text, new("Tekst", "Text"), new("De regel.", "The line."))],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        context.Run.Lines.Add(context.Input<string>("Text") ?? "");
        return ActivityResult.Done;
    }
}
