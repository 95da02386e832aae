using Dunning.Core.Findings;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Checking;

/// <summary>
/// An outcome that leads nowhere while others of the same activity do: the run silently ends. Only where an outcome has a name (a single Done is
/// plainly the end), and not in a branch beside others, where it ends no more than that branch.
/// </summary>
internal static class OpenPorts
{
    public static IEnumerable<Finding> Find(CheckedFlow flow)
    {
        var map = FlowMap.Of(flow.Workflow);
        return from node in map.Reached()
               where map.From(node).Count > 0 && !map.IsBeside(node)
               from port in Outcomes.Possible(node) ?? []
               where map.From(node).All(way => way.Port != port)
               select flow.Warn("workflow.open-port", Place.Port(node.Id, port), $"When {node.Definition.Title} ends with {Named(node, port)}, the run silently ends.", "connect it, if need be to an end");
    }

    private static string Named(CompiledNode node, string port) =>
        node.Descriptor.Ports.FirstOrDefault(known => known.Name == port) is { } known && known.DisplayName.Dutch != port ? $"{port} ({known.DisplayName.Dutch})" : port;
}
