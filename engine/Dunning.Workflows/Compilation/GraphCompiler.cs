using Dunning.Core.Findings;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Compilation;

/// <summary>Builds the graphs of a workflow, one for its start and one for each trigger, and judges the connections.</summary>
internal sealed class GraphCompiler(WorkflowDefinition definition, CompiledNode[] nodes, List<Edge> edges, string file, Strictness strictness, List<Finding> findings)
{
    public CompiledWorkflow Compile(Scope scope)
    {
        var main = nodes.Length == 0 ? null : new FlowGraph(Start().Index, nodes.Length, edges);
        var triggers = nodes.Where(node => node.Descriptor.Kind == ActivityKind.Trigger).Select(node => new FlowGraph(node.Index, nodes.Length, edges)).ToList();
        Ports();
        if (main is not null)
        {
            Reach([main, .. triggers]);
            Loops([main, .. triggers]);
        }

        return new(definition, nodes, scope, main, triggers, edges);
    }

    // Elsa's order of preference.
    private CompiledNode Start()
    {
        var start = nodes.FirstOrDefault(node => node.Descriptor.IsStart);
        if (start is null)
        {
            Judge("workflow.no-start", "", "The flowchart has no Start.", "add an Elsa.Start and connect it to the first step");
        }

        return start
            ?? nodes.FirstOrDefault(node => node.Definition.CanStartWorkflow)
            ?? nodes.FirstOrDefault(node => edges.All(edge => edge.Target != node.Index))
            ?? nodes[0];
    }

    private void Ports()
    {
        foreach (var edge in edges)
        {
            var source = nodes[edge.Source];
            var ports = source.Descriptor.PortsOf(source.Definition);
            var known = ports is null || (edge.Port is null ? ports.Contains("Done") : ports.Contains(edge.Port, StringComparer.Ordinal));
            if (!known)
            {
                var hint = ports!.Count == 0 ? "the run ends here"
                    : edge.Port is null ? "ports: " + string.Join(", ", ports)
                    : Suggestion.Hint(edge.Port, ports) ?? "ports: " + string.Join(", ", ports);
                Judge("workflow.unknown-port", Name(edge), $"{source.Definition.Title} has no port {edge.Port ?? "without a name"}, so this connection is never followed.", hint);
            }

            if (nodes[edge.Target].Descriptor.IsStart)
            {
                Judge("workflow.into-start", Name(edge), "No connection may lead into a start.", null);
            }
        }
    }

    private void Reach(List<FlowGraph> graphs)
    {
        foreach (var node in nodes.Where(node => !graphs.Any(graph => graph.Reaches(node.Index))))
        {
            findings.Add(Finding.Warning("workflow.unreachable", file, node.Definition.Title, $"No run can come at {node.Definition.Title}.", "connect it or remove it"));
        }
    }

    private void Loops(List<FlowGraph> graphs)
    {
        foreach (var edge in edges)
        {
            if (graphs.Any(graph => graph.Reaches(edge.Source) && graph.Role(edge) == EdgeRole.Invalid))
            {
                Judge(
                    "workflow.invalid-loop",
                    Name(edge),
                    $"The connection loops back to {nodes[edge.Target].Definition.Title}, but a run can come at {nodes[edge.Source].Definition.Title} without passing it; following it would fault.",
                    "loop back to a step that every path passes");
            }
        }
    }

    private string Name(Edge edge) =>
        $"{nodes[edge.Source].Definition.Title} → {nodes[edge.Target].Definition.Title}";

    private void Judge(string code, string place, string message, string? hint) =>
        findings.Add(new(code, strictness == Strictness.Publish ? Severity.Error : Severity.Warning, file, place, message, hint));
}
