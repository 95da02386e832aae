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

    internal CompiledWorkflow(WorkflowDefinition definition, CompiledNode[] nodes, Scope scope, FlowGraph? main, IEnumerable<FlowGraph> triggers, IReadOnlyList<Edge> connections)
    {
        Definition = definition;
        NodeArray = nodes;
        Scope = scope;
        Main = main;
        NodeIds = [.. nodes.Select(node => node.Id)];
        VariableNames = [.. scope.Variables.Fields.Select(field => field.Name)];
        InputNames = [.. scope.Inputs.Fields.Select(field => field.Name)];
        Connections = connections;
        byId = nodes.ToFrozenDictionary(node => node.Id, StringComparer.Ordinal);
        graphs = [.. nodes.Select(node => new Lazy<FlowGraph>(() => new FlowGraph(node.Index, nodes.Length, connections)))];
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

    /// <summary>The connections between known activities, in the order of the definition; an edge's index is its place here.</summary>
    internal IReadOnlyList<Edge> Connections { get; }

    internal int Edges => Connections.Count;

    /// <summary>The graphs a run can be in by itself: from the start, and from each trigger.</summary>
    internal IEnumerable<FlowGraph> Graphs => Main is null ? [] : Triggers.Select(node => Graph(node.Index)).Where(graph => graph.Root != Main.Root).Prepend(Main);

    /// <summary>The node with this id; null when there is none.</summary>
    public CompiledNode? Find(string activityId) => byId.GetValueOrDefault(activityId);

    /// <summary>What is known of a node's inputs before any run.</summary>
    /// <param name="node">One of the nodes.</param>
    /// <param name="inputs">The workflow's inputs by name; what is missing has its default.</param>
    public KnownInputs Known(CompiledNode node, IReadOnlyDictionary<string, object?>? inputs = null) => new(node, Scope, new(Scope.Inputs,
        [.. Scope.Inputs.Fields.Select((field, index) => inputs?.GetValueOrDefault(field.Name) is { } given && Literal.TryRead(given, field.Shape, out var read) ? read : Scope.InputDefaults[index])]));

    /// <summary>The graph of a run that goes on from this node; built when it is first asked for.</summary>
    internal FlowGraph Graph(int root) => graphs[root].Value;
}
