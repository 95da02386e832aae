using Dunning.Workflows.Activities;

namespace Dunning.Workflows.Flow;

/// <summary>Ends the whole workflow on the spot, without a word to the activities that wait.</summary>
internal sealed class Finish : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Finish", "Flow", new("Voltooien", "Finish"), new("De hele workflow is klaar.", "The whole workflow is done."))
    {
        IsTerminal = true,
    };

    public override ActivityResult Execute(ActivityContext context) => ActivityResult.Done;
}
