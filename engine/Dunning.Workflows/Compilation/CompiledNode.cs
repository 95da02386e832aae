using Dunning.Workflows.Activities;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Compilation;

/// <summary>A node ready to run.</summary>
public sealed class CompiledNode
{
    internal CompiledNode(int index, ActivityDefinition definition, Activity activity)
    {
        Index = index;
        Definition = definition;
        Activity = activity;
    }

    internal int Index { get; }

    public string Id => Definition.Id;

    public ActivityDefinition Definition { get; }

    public Activity Activity { get; }

    public ActivityDescriptor Descriptor => Activity.Descriptor;
}
