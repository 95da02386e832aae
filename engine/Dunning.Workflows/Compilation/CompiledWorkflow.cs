using Dunning.Workflows.Activities;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Compilation;

/// <summary>A definition that was checked and may run. Immutable and thread-safe.</summary>
public sealed class CompiledWorkflow
{
    internal CompiledWorkflow(WorkflowDefinition definition, IReadOnlyList<CompiledNode> nodes)
    {
        Definition = definition;
        Nodes = nodes;
    }

    public WorkflowDefinition Definition { get; }

    /// <summary>The nodes in the order of the definition.</summary>
    public IReadOnlyList<CompiledNode> Nodes { get; }

    /// <summary>The nodes that may interrupt a run.</summary>
    public IEnumerable<CompiledNode> Triggers => Nodes.Where(node => node.Descriptor.Kind == ActivityKind.Trigger);

    /// <summary>The node with this id; null when there is none.</summary>
    public CompiledNode? Find(string activityId) => throw new NotImplementedException();
}
