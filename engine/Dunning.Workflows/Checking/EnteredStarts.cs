using Dunning.Core.Findings;

namespace Dunning.Workflows.Checking;

/// <summary>Nothing leads into a start or trigger.</summary>
internal static class EnteredStarts
{
    public static IEnumerable<Finding> Find(CheckedFlow flow) =>
        from edge in flow.Workflow.Connections
        where flow.Workflow.NodeArray[edge.Target].Descriptor.IsStart
        select flow.Judge("workflow.into-start", flow.Place(edge), $"No connection may lead into {flow.Title(edge.Target)}: a run begins there.");
}
