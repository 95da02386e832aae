using Dunning.Workflows.Activities;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Compilation;

/// <summary>Builds the graphs of a workflow, one for its start and one for each trigger.</summary>
internal static class GraphCompiler
{
    public static CompiledWorkflow Compile(WorkflowDefinition definition, CompiledNode[] nodes, List<Edge> edges, Scope scope)
    {
        var main = nodes.Length == 0 ? null : new FlowGraph(Start(nodes, edges).Index, nodes.Length, edges);
        var triggers = nodes.Where(node => node.Descriptor.Kind == ActivityKind.Trigger).Select(node => new FlowGraph(node.Index, nodes.Length, edges));
        return new(definition, nodes, scope, main, triggers, edges);
    }

    // Elsa's order of preference.
    private static CompiledNode Start(CompiledNode[] nodes, List<Edge> edges) =>
        nodes.FirstOrDefault(node => node.Descriptor is { IsStart: true, Kind: not ActivityKind.Trigger })
        ?? nodes.FirstOrDefault(node => node.Descriptor.IsStart)
        ?? nodes.FirstOrDefault(node => node.Definition.CanStartWorkflow)
        ?? nodes.FirstOrDefault(node => edges.All(edge => edge.Target != node.Index))
        ?? nodes[0];
}
