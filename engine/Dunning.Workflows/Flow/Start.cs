using Dunning.Workflows.Activities;

namespace Dunning.Workflows.Flow;

/// <summary>Where a run begins.</summary>
internal sealed class Start : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Start", "Flow", new("Begin", "Start"), new("Hier begint het verloop.", "Where the run begins."))
    {
        IsStart = true,
    };

    public override ActivityResult Execute(ActivityContext context) => ActivityResult.Done;
}
