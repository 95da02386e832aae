using Dunning.Core.Findings;

namespace Dunning.Workflows.Checking;

/// <summary>A step that no run comes to.</summary>
internal static class UnreachableSteps
{
    public static IEnumerable<Finding> Find(CheckedFlow flow) =>
        from node in flow.Workflow.Nodes
        where !flow.Workflow.Graphs.Any(graph => graph.Reaches(node.Index))
        select flow.Warn("workflow.unreachable", Place.Activity(node.Id), $"No run can come at {node.Definition.Title}.", "connect it or remove it");
}
