using Dunning.Core.Findings;
using Dunning.Workflows.Activities;

namespace Dunning.Workflows.Checking;

/// <summary>A flowchart begins at its Start.</summary>
internal static class MissingStarts
{
    public static IEnumerable<Finding> Find(CheckedFlow flow)
    {
        if (flow.Workflow.Nodes.Count > 0 && !flow.Workflow.Nodes.Any(node => node.Descriptor is { IsStart: true, Kind: not ActivityKind.Trigger }))
        {
            yield return flow.Judge("workflow.no-start", "", "The flowchart has no Start.", "add an Elsa.Start and connect it to the first step");
        }
    }
}
