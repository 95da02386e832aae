using Dunning.Core.Findings;

namespace Dunning.Workflows.Checking;

/// <summary>A connection from a port that the activity does not have is never followed.</summary>
internal static class UnknownPorts
{
    public static IEnumerable<Finding> Find(CheckedFlow flow)
    {
        foreach (var edge in flow.Workflow.Connections)
        {
            var source = flow.Workflow.NodeArray[edge.Source];
            if (source.Descriptor.PortsOf(source.Definition) is { } ports && !ports.Contains(edge.Port ?? "Done", StringComparer.Ordinal))
            {
                var all = "ports: " + string.Join(", ", ports);
                var hint = ports.Count == 0 ? "the run ends here" : edge.Port is null ? all : Suggestion.Hint(edge.Port, ports) ?? all;
                yield return flow.Judge(
                    "workflow.unknown-port", flow.Place(edge), $"{source.Definition.Title} has no port {edge.Port ?? "without a name"}, so this connection is never followed.", hint);
            }
        }
    }
}
