using System.Collections.Frozen;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Compilation;

/// <summary>A definition that was checked and may run. Immutable and thread-safe.</summary>
public sealed class CompiledWorkflow
{
    private readonly FrozenDictionary<string, CompiledNode> byId;
    private readonly Lazy<FlowGraph>[] graphs;

    internal CompiledWorkflow(WorkflowDefinition definition, CompiledNode[] nodes, Scope scope, FlowGraph? main, IEnumerable<FlowGraph> triggers, IReadOnlyList<Edge> edges)
    {
        Definition = definition;
        NodeArray = nodes;
        Scope = scope;
        Main = main;
        Edges = edges.Count;
        NodeIds = [.. nodes.Select(node => node.Id)];
        VariableNames = [.. scope.Variables.Fields.Select(field => field.Name)];
        InputNames = [.. scope.Inputs.Fields.Select(field => field.Name)];
        byId = nodes.ToFrozenDictionary(node => node.Id, StringComparer.Ordinal);
        graphs = [.. nodes.Select(node => new Lazy<FlowGraph>(() => new FlowGraph(node.Index, nodes.Length, edges)))];
        foreach (var known in triggers.Prepend(main).OfType<FlowGraph>())
        {
            graphs[known.Root] = new Lazy<FlowGraph>(known);
        }
    }

    public WorkflowDefinition Definition { get; }

    /// <summary>The nodes in the order of the definition.</summary>
    public IReadOnlyList<CompiledNode> Nodes => NodeArray;

    /// <summary>The nodes that may interrupt a run.</summary>
    public IEnumerable<CompiledNode> Triggers => NodeArray.Where(node => node.Descriptor.Kind == ActivityKind.Trigger);

    /// <summary>The shapes of the workflow's inputs by name.</summary>
    public IReadOnlyList<Field> Inputs => Scope.Inputs.Fields;

    /// <summary>The shapes of the workflow's variables by name.</summary>
    public IReadOnlyList<Field> Variables => Scope.Variables.Fields;

    internal CompiledNode[] NodeArray { get; }

    internal Scope Scope { get; }

    // States of this version refer to these very arrays.
    internal string[] NodeIds { get; }

    internal string[] VariableNames { get; }

    internal string[] InputNames { get; }

    /// <summary>The graph from the start node; null for a flowchart without activities.</summary>
    internal FlowGraph? Main { get; }

    internal int Edges { get; }

    /// <summary>The node with this id; null when there is none.</summary>
    public CompiledNode? Find(string activityId) => byId.GetValueOrDefault(activityId);

    /// <summary>The graph of a run that goes on from this node; built when it is first asked for.</summary>
    internal FlowGraph Graph(int root) => graphs[root].Value;
}
