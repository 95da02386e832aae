using Dunning.Core.Findings;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Checking;

/// <summary>A loop into a branch that need not have been passed faults when it is followed.</summary>
internal static class InvalidLoops
{
    public static IEnumerable<Finding> Find(CheckedFlow flow) =>
        from edge in flow.Workflow.Connections
        where flow.Workflow.Graphs.Any(graph => graph.Reaches(edge.Source) && graph.Role(edge) == EdgeRole.Invalid)
        select flow.Judge(
            "workflow.invalid-loop", flow.Place(edge),
            $"The connection loops back to {flow.Title(edge.Target)}, but a run can come at {flow.Title(edge.Source)} without passing it; following it would fault.",
            "loop back to a step that every path passes");
}
